/** `/who`: says who is in the channel on the screen. */
import { conversationName, selectPeople, type Person } from '@terminal-chat/core'
import { defineSlashCommand, SlashError } from './define.ts'
import { activeConversation } from './find.ts'

const described = ({ name, isSelf, isOnline }: Person): string => {
  const remarks = [isSelf ? 'you' : null, isOnline === false ? 'away' : null].filter(
    (remark) => remark !== null,
  )
  return remarks.length === 0 ? name : `${name} (${remarks.join(', ')})`
}

export const who = defineSlashCommand({
  name: 'who',
  aliases: ['names'],
  summary: 'Say who is in this channel',
  example: '/who',
  run: (context) => {
    const state = context.client.store.get()
    const people = selectPeople(state)
    if (people.length === 0) throw new SlashError('Who is here is not known yet', 'Try again in a moment')
    const name = conversationName(state, activeConversation(context))
    context.ui.notify(`In ${name}: ${people.map(described).join(', ')}`, 'info')
  },
})
