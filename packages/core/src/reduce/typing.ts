/** Who is typing where. */
import type { PeopleEvent } from '../event.ts'
import { withEntry, withoutEntry } from '../immutable-map.ts'
import type { ChatState } from '../state.ts'

type TypingEvent = Extract<PeopleEvent, { type: 'typing/started' | 'typing/ended' }>

export const reduceTyping = (state: ChatState, event: TypingEvent): ChatState => {
  const { conversationSid, identity } = event
  const known = state.typing.get(conversationSid) ?? []
  const isKnown = known.includes(identity)
  if (event.type === 'typing/started') {
    if (isKnown || identity === state.identity) return state
    return { ...state, typing: withEntry(state.typing, conversationSid, [...known, identity]) }
  }
  if (!isKnown) return state
  const left = known.filter((other) => other !== identity)
  const typing =
    left.length === 0
      ? withoutEntry(state.typing, conversationSid)
      : withEntry(state.typing, conversationSid, left)
  return { ...state, typing }
}
