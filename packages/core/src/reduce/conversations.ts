/** Which conversations this identity is in, and which one is on the screen. */
import { isGeneral, nameOf } from '../conversation-name.ts'
import type { ConversationEvent, RemovalReason } from '../event.ts'
import { withEntry, withoutEntry } from '../immutable-map.ts'
import type { ConversationRecord } from '../records.ts'
import type { ChatState } from '../state.ts'
import { topicOf } from '../topic.ts'
import { unreachable } from '../unreachable.ts'
import { historyLimit } from './messages.ts'
import { withoutRead } from './mentions.ts'
import { reduceNotices } from './notices.ts'
import { markUnreadFrom } from './unread-marker.ts'

const laterOf = (left: number | null, right: number | null): number | null =>
  left === null ? right : right === null ? left : Math.max(left, right)

/** An update made from an older snapshot must not take back what events have told since. */
const merged = (known: ConversationRecord | undefined, update: ConversationRecord): ConversationRecord =>
  known === undefined
    ? update
    : {
        ...update,
        lastMessageIndex: laterOf(known.lastMessageIndex, update.lastMessageIndex),
        lastMessageDate: laterOf(known.lastMessageDate, update.lastMessageDate),
      }

/** Forgets all that only made sense while being in the conversation. */
const forgotten = (state: ChatState, sid: string): ChatState => ({
  ...state,
  conversations: withoutEntry(state.conversations, sid),
  histories: withoutEntry(state.histories, sid),
  outgoing: withoutEntry(state.outgoing, sid),
  participants: withoutEntry(state.participants, sid),
  typing: withoutEntry(state.typing, sid),
  notices: withoutEntry(state.notices, sid),
  unreadMarkers: withoutEntry(state.unreadMarkers, sid),
  mentions: withoutEntry(state.mentions, sid),
  previousSid: state.previousSid === sid ? null : state.previousSid,
})

const generalSid = (state: ChatState): string | null =>
  [...state.conversations.values()].find(isGeneral)?.sid ?? null

const removalText: Record<RemovalReason, (name: string) => string> = {
  deleted: (name) => `The channel ${name} was deleted`,
  removed: (name) => `You were removed from the channel ${name}`,
  left: (name) => `You left the channel ${name}`,
}

/** Whoever looked at it finds himself in General, and reads why. */
const removed = (
  state: ChatState,
  event: Extract<ConversationEvent, { type: 'conversation/removed' }>,
): ChatState => {
  const conversation = state.conversations.get(event.conversationSid)
  if (conversation === undefined) return state
  const next = forgotten(state, event.conversationSid)
  const isActive = state.activeSid === event.conversationSid
  return reduceNotices(isActive ? { ...next, activeSid: generalSid(next) } : next, {
    type: 'notice/added',
    conversationSid: null,
    kind: 'info',
    text: removalText[event.reason](nameOf(conversation)),
    at: event.at,
  })
}

/** A new name or topic stands in the timeline, so that nobody wonders where a channel went. */
const withChangesTold = (
  state: ChatState,
  known: ConversationRecord,
  conversation: ConversationRecord,
  at: number,
): ChatState => {
  const { sid } = conversation
  const told = (text: string, to: ChatState): ChatState =>
    reduceNotices(to, { type: 'notice/added', conversationSid: sid, kind: 'info', text, at })
  const name = nameOf(conversation)
  const topic = topicOf(conversation)
  const named =
    name === nameOf(known) ? state : told(`The channel ${nameOf(known)} is now called ${name}`, state)
  if (topic === topicOf(known)) return named
  return told(topic === null ? 'The topic was taken away' : `The topic is now: ${topic}`, named)
}

/** Lets go of old pages of a conversation that nobody looks at any more. */
const shortened = (state: ChatState, sid: string | null): ChatState => {
  const history = sid === null ? undefined : state.histories.get(sid)
  if (sid === null || history === undefined || history.items.length <= historyLimit) return state
  const items = history.items.slice(-historyLimit)
  return {
    ...state,
    histories: withEntry(state.histories, sid, { ...history, items, hasOlder: true, limit: historyLimit }),
  }
}

export const reduceConversations = (state: ChatState, event: ConversationEvent): ChatState => {
  switch (event.type) {
    case 'conversation/added':
    case 'conversation/updated': {
      const known = state.conversations.get(event.conversation.sid)
      // A late update of a conversation that is gone must not bring it back.
      if (known === undefined && event.type === 'conversation/updated') return state
      const conversation = merged(known, event.conversation)
      const next = {
        ...state,
        conversations: withEntry(state.conversations, conversation.sid, conversation),
        mentions: withoutRead(state.mentions, conversation.sid, conversation.lastReadMessageIndex),
      }
      // The one with which a session begins is on the screen already: what came meanwhile is new in it, too.
      if (event.type === 'conversation/added' && !state.isReady && conversation.sid === state.activeSid)
        return markUnreadFrom(next, conversation.sid)
      return known === undefined || event.type === 'conversation/added' || event.at === undefined
        ? next
        : withChangesTold(next, known, conversation, event.at)
    }
    case 'conversation/removed':
      return removed(state, event)
    case 'conversations/listed': {
      const listed = new Set(event.conversationSids)
      const gone = [...state.conversations.keys()].filter((sid) => !listed.has(sid))
      const next = gone.reduce(forgotten, state)
      const isActiveGone = next.activeSid !== null && !listed.has(next.activeSid)
      return isActiveGone ? { ...next, activeSid: generalSid(next) } : next
    }
    case 'conversation/activated': {
      if (state.activeSid === event.conversationSid) return state
      const left = shortened(state, state.activeSid)
      return markUnreadFrom(
        {
          ...left,
          activeSid: event.conversationSid,
          previousSid:
            state.activeSid !== null && state.conversations.has(state.activeSid)
              ? state.activeSid
              : state.previousSid,
        },
        event.conversationSid,
      )
    }
    default:
      return unreachable(event)
  }
}
