/** `/mute`: stops a channel from calling for attention. */
import { conversationName, findConversation, type ConversationRecord } from '@terminal-chat/core'
import { defineSlashCommand, type SlashContext } from './define.ts'
import { joinedNamed } from './find.ts'
import { parseDuration } from './parse-duration.ts'

interface Mute {
  readonly conversation: ConversationRecord
  readonly duration: { readonly text: string; readonly ms: number } | null
}

/** A channel that is called `plans 2h` is meant before one that is called `plans`. */
const muteOf = (context: SlashContext, words: string | undefined): Mute => {
  const [, name = '', text = ''] = /^(?:(.*)\s)?(\S+)$/u.exec(words ?? '') ?? []
  const ms = parseDuration(text)
  if (ms === null || findConversation(context.client.store.get(), words ?? '').kind === 'joined')
    return { conversation: joinedNamed(context, words), duration: null }
  const conversation = joinedNamed(context, name.trim() === '' ? undefined : name)
  return { conversation, duration: { text, ms } }
}

export const mute = defineSlashCommand({
  name: 'mute',
  summary: 'Stop a channel from calling for attention, for good or for a while',
  example: '/mute 2h',
  args: [
    {
      name: 'name',
      summary: 'the channel, the one on the screen without it; then, if it is to end, how long: 45m, 2h, 1d',
      isOptional: true,
      complete: 'joined',
    },
  ],
  run: async (context, { name }) => {
    const { conversation, duration } = muteOf(context, name)
    await context.client.setMuted(conversation.sid, true)
    context.ui.controls.setMuteEnd(conversation.sid, duration?.ms ?? null)
    const called = conversationName(context.client.store.get(), conversation)
    const until = duration === null ? '' : ` for ${duration.text}, or until /unmute`
    context.ui.notify(`${called} is muted${until}`, 'info')
  },
})
