/** The door through which intent enters: what a person can want from a chat, as functions. */
import { createConversationActions, type ConversationActions } from './client/conversation-actions.ts'
import { createMessageActions, type MessageActions } from './client/message-actions.ts'
import { createOutbox } from './client/outbox.ts'
import type { ChatClientParts } from './client/parts.ts'
import { createPeopleActions, type PeopleActions } from './client/people-actions.ts'
import { searchMessages, type SearchOptions } from './client/search.ts'
import { startSession } from './client/session.ts'
import { findMentions } from './effects/find-mentions.ts'
import { loadHistory } from './effects/load-history.ts'
import { markRead } from './effects/mark-read.ts'
import { refreshAfterReconnect } from './effects/refresh-after-reconnect.ts'
import type { ChatEvent } from './event.ts'
import type { ChatGateway } from './gateway.ts'
import type { Json } from './json.ts'
import { withLocalId } from './local-id.ts'
import type { MessageRecord, Notice, OutgoingFile, OutgoingMessage } from './records.ts'
import type { ChatState } from './state.ts'
import type { Store } from './store.ts'

export interface ChatClient extends ConversationActions, MessageActions, PeopleActions {
  readonly store: Store<ChatState, ChatEvent>
  /**
   * Connects, joins General Channel (making it when it is missing) and the wanted one, which is a name or SID.
   * Resolves when the conversation to show is on the screen; rejects with a `GatewayError` when there will be none.
   */
  readonly start: (options?: { readonly wanted?: string }) => Promise<void>
  /** Ends effects and connection. What is queued stays in the state. */
  readonly stop: () => Promise<void>
  readonly reconnect: () => Promise<void>
  /** Shows a joined conversation. */
  readonly activate: (conversationSid: string) => void
  /** Queues a message for the active conversation, or the one named; returns its local id, `null` without either. */
  readonly send: (
    body: string,
    options?: { readonly to?: string; readonly attributes?: Json; readonly files?: readonly OutgoingFile[] },
  ) => string | null
  /** Where the content of a message's file can be fetched for a while; rejects with a `GatewayError`. */
  readonly mediaUrl: ChatGateway['mediaUrl']
  /** Sends a failed message again. */
  readonly retry: (localId: string) => void
  /** Gives up a message that has not been sent. */
  readonly discard: (localId: string) => void
  /** Puts back what an earlier session left unsent. It is checked against the service before it is sent. */
  readonly restore: (outgoing: readonly OutgoingMessage[]) => void
  /** Loads the page before the oldest message known of the active conversation. */
  readonly loadOlder: () => Promise<void>
  /**
   * Loads the conversation on the screen back to the first message that `isReached` (one it holds for, as for all after
   * it) and resolves with that; `null` when there is none.
   */
  readonly loadUntil: (isReached: (message: MessageRecord) => boolean) => Promise<MessageRecord | null>
  /** Looks for a text; see `searchMessages`. */
  readonly search: (text: string, options: SearchOptions) => AsyncGenerator<MessageRecord, void, undefined>
  /** Tells the others that this identity types; call it as often as keys are pressed. */
  readonly signalTyping: () => void
  readonly setAttention: (attention: {
    readonly isFocused: boolean
    readonly isNewestVisible: boolean
  }) => void
  /** Adds a line to the timeline that only this person sees. */
  readonly notice: (text: string, kind?: Notice['kind'], conversationSid?: string) => void
  /** Takes the lines that only this person sees from the conversation on the screen. */
  readonly clearNotices: () => void
}

const outgoingWith = (state: ChatState, localId: string): OutgoingMessage | null =>
  [...state.outgoing.values()].flat().find((outgoing) => outgoing.localId === localId) ?? null

export const createChatClient = (parts: ChatClientParts): ChatClient => {
  const { store, gateway, clock, newId } = parts
  const outbox = createOutbox(parts)
  const actions = createConversationActions(parts)
  const history = loadHistory(parts)
  const stops = [
    outbox.stop,
    history.stop,
    markRead(parts),
    refreshAfterReconnect(parts),
    findMentions(parts),
  ]
  return {
    ...actions,
    ...createMessageActions(parts),
    ...createPeopleActions(parts),
    store,
    start: async ({ wanted } = {}) => {
      stops.push(await startSession(parts, actions, wanted ?? null))
    },
    stop: async () => {
      for (const stop of stops) stop()
      await gateway.shutdown()
    },
    reconnect: gateway.reconnect,
    activate: (conversationSid) => store.dispatch({ type: 'conversation/activated', conversationSid }),
    send: (body, { to, attributes = {}, files = [] } = {}) => {
      const conversationSid = to ?? store.get().activeSid
      if (conversationSid === null) return null
      const localId = newId()
      outbox.enqueue({
        localId,
        conversationSid,
        body,
        attributes: withLocalId(attributes, localId),
        ...(files.length === 0 ? {} : { files }),
        createdAt: clock.now(),
        status: 'queued',
        reason: null,
        index: null,
      })
      return localId
    },
    mediaUrl: gateway.mediaUrl,
    retry: (localId) => {
      const outgoing = outgoingWith(store.get(), localId)
      if (outgoing?.status === 'failed') outbox.requeue(outgoing)
    },
    discard: (localId) => {
      const outgoing = outgoingWith(store.get(), localId)
      if (outgoing === null || outgoing.status === 'sending') return
      store.dispatch({ type: 'message/discarded', conversationSid: outgoing.conversationSid, localId })
    },
    restore: outbox.restore,
    loadOlder: history.loadOlder,
    loadUntil: history.loadUntil,
    search: (text, options) => searchMessages(parts, text, options),
    signalTyping: () => {
      const { activeSid, connection } = store.get()
      if (activeSid !== null && connection.state === 'connected') gateway.signalTyping(activeSid)
    },
    setAttention: (attention) => store.dispatch({ type: 'attention/changed', ...attention }),
    notice: (text, kind = 'info', conversationSid) =>
      store.dispatch({
        type: 'notice/added',
        conversationSid: conversationSid ?? null,
        kind,
        text,
        at: clock.now(),
      }),
    clearNotices: () => {
      const { activeSid } = store.get()
      if (activeSid !== null) store.dispatch({ type: 'notices/cleared', conversationSid: activeSid })
    },
  }
}
