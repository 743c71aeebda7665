/** Who takes part in a conversation, how far they have read, what is known of the people behind it. */
import type { PeopleEvent } from '../event.ts'
import { withEntry, withoutEntry } from '../immutable-map.ts'
import type { ChatState } from '../state.ts'
import { unreachable } from '../unreachable.ts'
import { reduceTyping } from './typing.ts'

type ParticipantEvent = Exclude<PeopleEvent, { type: 'typing/started' | 'typing/ended' }>

export const reduceParticipants = (state: ChatState, event: ParticipantEvent): ChatState => {
  switch (event.type) {
    case 'participants/loaded': {
      const loaded = new Map(event.participants.map((participant) => [participant.sid, participant]))
      return { ...state, participants: withEntry(state.participants, event.conversationSid, loaded) }
    }
    case 'participant/joined':
    case 'participant/updated': {
      const { conversationSid, sid } = event.participant
      const known = state.participants.get(conversationSid)
      // Not loaded yet: a map with one entry would look like the whole list.
      if (known === undefined) return state
      const next = withEntry(known, sid, event.participant)
      return { ...state, participants: withEntry(state.participants, conversationSid, next) }
    }
    case 'participant/left': {
      const { conversationSid, sid, identity } = event.participant
      const known = state.participants.get(conversationSid)
      if (known === undefined) return state
      const next = {
        ...state,
        participants: withEntry(state.participants, conversationSid, withoutEntry(known, sid)),
      }
      return identity === null
        ? next
        : reduceTyping(next, { type: 'typing/ended', conversationSid, identity })
    }
    case 'user/updated':
      return { ...state, users: withEntry(state.users, event.user.identity, event.user) }
    default:
      return unreachable(event)
  }
}
