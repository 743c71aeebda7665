/** Says what a screen shows at its edges: the connection, who types, what waits to be sent, what is new elsewhere. */
import {
  alertOf,
  conversationName,
  personName,
  selectStatus,
  type AlertPreferences,
  type ChatEvent,
  type ChatState,
  type Clock,
  type SafeText,
} from '@terminal-chat/core'
import { statusText } from '../panes/status-line/status-text.ts'
import { cellLine } from '../text/cell-text.ts'
import { excerptOf } from './message-text.ts'

export interface CircumstanceParts {
  readonly clock: Pick<Clock, 'now'>
  readonly preferences: () => AlertPreferences
}

/** What is to be said of an event; it remembers what was said. */
export type Circumstances = (event: ChatEvent, before: ChatState, state: ChatState) => readonly SafeText[]

/** Milliseconds: whoever goes on typing is not told of again sooner. */
const typingPause = 60_000

const isMention = ({ mentions }: ChatState, sid: string, index: number): boolean =>
  mentions.get(sid)?.includes(index) ?? false

export const createCircumstances = ({ clock, preferences }: CircumstanceParts): Circumstances => {
  /** Of the connection, since it was up last. */
  let said = new Set<string>()
  const typingAt = new Map<string, number>()
  /** Local ids of messages that had to wait. */
  const waiting = new Set<string>()
  /** SIDs of other channels of which it was said that something is new. */
  const news = new Set<string>()

  const connection = (before: ChatState, state: ChatState): readonly string[] => {
    if (state.connection.losses > before.connection.losses)
      return ['Connection lost. Messages wait until it is back.']
    if (state.connection === before.connection && state.token === before.token) return []
    const { style, text } = statusText(selectStatus(state))
    const isUp = state.connection.state === 'connected'
    if (isUp && before.connection.state !== 'connected') {
      said = new Set()
      return state.connection.losses > 0 ? ['Connected again.'] : []
    }
    const isTrouble = style === 'status.error' || (isUp && style === 'status.warning')
    if (!isTrouble || said.has(text)) return []
    said.add(text)
    return [text]
  }

  const typing = (
    { conversationSid, identity }: { conversationSid: string; identity: string },
    state: ChatState,
  ) => {
    const isRecent = clock.now() - (typingAt.get(identity) ?? -typingPause) < typingPause
    if (conversationSid !== state.activeSid || identity === state.identity || isRecent) return []
    typingAt.set(identity, clock.now())
    return [`${personName(state.users, identity)} is typing.`]
  }

  const elsewhere = ({ message }: Extract<ChatEvent, { type: 'message/added' }>, state: ChatState) => {
    const { conversationSid: sid, author } = message
    const conversation = state.conversations.get(sid)
    if (sid === state.activeSid || author === state.identity || conversation === undefined) return []
    const wanted = preferences()
    const isQuiet =
      wanted.isDoNotDisturb || conversation.notificationLevel === 'muted' || wanted.levelOf(sid) === 'none'
    // A message that calls is said whole.
    if (isQuiet || news.has(sid) || alertOf(state, message, wanted) !== null) return []
    if (message.index <= (conversation.lastReadMessageIndex ?? -1)) return []
    news.add(sid)
    return [`New in ${conversationName(state, conversation)}. /next goes there.`]
  }

  const textsOf = (event: ChatEvent, before: ChatState, state: ChatState): readonly string[] => {
    switch (event.type) {
      case 'typing/started':
        return typing(event, state)
      case 'message/added':
        typingAt.delete(event.message.author ?? '')
        return elsewhere(event, state)
      case 'messages/looked-through':
        return event.messages
          .filter(
            ({ conversationSid: sid, index }) =>
              isMention(state, sid, index) && !isMention(before, sid, index),
          )
          .map((message) => {
            const conversation = state.conversations.get(message.conversationSid)
            const where = conversation === undefined ? '' : ` in ${conversationName(state, conversation)}`
            return `${personName(state.users, message.author)} mentioned you${where}: ${excerptOf(message)}`
          })
      case 'message/queued': {
        const { status, localId, body } = event.outgoing
        if (status === 'failed' || state.connection.state === 'connected') return []
        waiting.add(localId)
        return [`Waits until the connection is up: ${body}`]
      }
      case 'message/unconfirmed':
        waiting.add(event.localId)
        return []
      case 'message/sent': {
        if (!waiting.delete(event.localId)) return []
        const sent = before.outgoing
          .get(event.conversationSid)
          ?.find(({ localId }) => localId === event.localId)
        return [sent === undefined ? 'Sent now, what had to wait.' : `Sent now: ${sent.body}`]
      }
      default:
        return []
    }
  }

  return (event, before, state) => {
    if (state.activeSid !== before.activeSid) {
      news.delete(state.activeSid ?? '')
      typingAt.clear()
    }
    return [...connection(before, state), ...textsOf(event, before, state)].map(cellLine)
  }
}
