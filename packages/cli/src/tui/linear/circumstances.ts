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
  type OutgoingMessage,
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

const outgoingIn = ({ outgoing }: ChatState, sid: string, localId: string): OutgoingMessage | undefined =>
  outgoing.get(sid)?.find((one) => one.localId === localId)

const isMention = ({ mentions }: ChatState, sid: string, index: number): boolean =>
  mentions.get(sid)?.includes(index) ?? false

export const createCircumstances = ({ clock, preferences }: CircumstanceParts): Circumstances => {
  /** Of the connection, since it was up last. */
  let said = new Set<string>()
  const typingAt = new Map<string, number>()
  /** Messages that had to wait, by local id. */
  const waiting = new Map<string, OutgoingMessage>()
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
        const { outgoing } = event
        if (outgoing.status === 'failed' || state.connection.state === 'connected') return []
        waiting.set(outgoing.localId, outgoing)
        return [`Waits until the connection is up: ${outgoing.body}`]
      }
      case 'message/unconfirmed': {
        const outgoing = outgoingIn(state, event.conversationSid, event.localId)
        if (outgoing === undefined) return []
        waiting.set(outgoing.localId, outgoing)
        return [`It is being checked whether this has arrived: ${outgoing.body}`]
      }
      case 'message/failed':
      case 'message/discarded':
        waiting.delete(event.localId)
        return []
      default:
        return []
    }
  }

  /** Those that are seen to have arrived, however that came to be known. */
  const arrived = (state: ChatState): readonly string[] =>
    [...waiting.values()].flatMap(({ conversationSid, localId, body }) => {
      const isOpen = (outgoingIn(state, conversationSid, localId)?.status ?? 'sent') !== 'sent'
      if (isOpen) return []
      waiting.delete(localId)
      return [`Sent now: ${body}`]
    })

  return (event, before, state) => {
    if (state.activeSid !== before.activeSid) {
      news.delete(state.activeSid ?? '')
      typingAt.clear()
    }
    const texts = [...connection(before, state), ...textsOf(event, before, state)]
    return [...texts, ...arrived(state)].map(cellLine)
  }
}
