/** `/notify`: says for which messages of a channel one wants to be called. */
import { conversationName, type AlertLevel } from '@terminal-chat/core'
import { defineSlashCommand, SlashError } from './define.ts'
import { activeConversation } from './find.ts'

const levels: Readonly<Record<AlertLevel, string>> = {
  all: 'for every message',
  mentions: 'for mentions and direct messages',
  none: 'for nothing',
}

const isLevel = (text: string): text is AlertLevel => Object.hasOwn(levels, text)

export const notify = defineSlashCommand({
  name: 'notify',
  summary: 'Say what calls you in this channel: all, mentions or none; without a word, tell it',
  example: '/notify all',
  args: [
    {
      name: 'level',
      summary: 'all, mentions, none, or default',
      isOptional: true,
      choices: ['all', 'mentions', 'none', 'default'],
    },
  ],
  run: (context, { level }) => {
    const { controls, notify: say } = context.ui
    const conversation = activeConversation(context)
    const wanted = level?.toLowerCase()
    if (wanted !== undefined && wanted !== 'default' && !isLevel(wanted))
      throw new SlashError(`${level} is no level`, 'One of: all, mentions, none, default')
    if (wanted !== undefined) controls.setAlertLevel(conversation.sid, wanted === 'default' ? null : wanted)
    const name = conversationName(context.client.store.get(), conversation)
    say(`${name} calls you ${levels[controls.alertLevel(conversation.sid)]}`, 'info')
  },
})
