/** `/who`: says who is in the channel on the screen. */
import { conversationName, selectPeople, type ChatState, type Person } from '@terminal-chat/core'
import { defineSlashCommand, SlashError } from './define.ts'
import { activeConversation } from './find.ts'

/** `null` when it is not known, or nothing was ever said here. */
const reading = ({ isSelf, lastReadMessageIndex }: Person, newest: number | null): string | null => {
  if (isSelf || newest === null) return null
  if (lastReadMessageIndex === null) return 'has read nothing'
  const behind = newest - lastReadMessageIndex
  return behind <= 0 ? 'has read all' : `${behind} behind`
}

const presence = ({ isOnline, isSelf }: Person): string | null =>
  isSelf || isOnline === null ? null : isOnline ? 'online' : 'away'

const described = (person: Person, newest: number | null): string => {
  const { name, identity, isSelf, isTyping } = person
  const remarks = [
    identity === null || identity === name ? null : identity,
    isSelf ? 'you' : null,
    presence(person),
    isTyping ? 'typing' : null,
    reading(person, newest),
  ].filter((remark) => remark !== null)
  return remarks.length === 0 ? name : `${name} (${remarks.join(', ')})`
}

const newestIn = ({ histories }: ChatState, sid: string, known: number | null): number | null =>
  histories.get(sid)?.items.at(-1)?.index ?? known

export const who = defineSlashCommand({
  name: 'who',
  aliases: ['names'],
  summary: 'Say who is in this channel, who is online, how far they have read',
  example: '/who',
  run: (context) => {
    const state = context.client.store.get()
    const people = selectPeople(state)
    if (people.length === 0) throw new SlashError('Who is here is not known yet', 'Try again in a moment')
    const conversation = activeConversation(context)
    const newest = newestIn(state, conversation.sid, conversation.lastMessageIndex)
    const name = conversationName(state, conversation)
    context.ui.notify(`In ${name}: ${people.map((person) => described(person, newest)).join(', ')}`, 'info')
  },
})
