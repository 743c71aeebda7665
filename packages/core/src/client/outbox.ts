/** Sends what was written: one at a time per conversation, in order, never twice, through every loss of the connection. */
import type { ChatClientParts } from './parts.ts'
import { GatewayError } from '../gateway.ts'
import type { OutgoingMessage } from '../records.ts'
import { knownToOf } from '../reduce/messages.ts'

/** Newest messages that are looked through for one whose answer was lost. */
const confirmPage = 100
/** A request that outlived its socket may still be on its way in the service: look a second time after this many ms. */
const confirmAgainAfter = 1000
/** ms until a message that came too fast is sent again; after the last it has failed. */
const patience = [1000, 2000, 4000, 8000, 16_000, 30_000] as const
/** A sent message whose event has not come after this many ms is fetched. */
const echoPatience = 3000

export interface Outbox {
  readonly enqueue: (outgoing: OutgoingMessage) => void
  readonly requeue: (outgoing: OutgoingMessage) => void
  readonly restore: (outgoing: readonly OutgoingMessage[]) => void
  readonly stop: () => void
}

type Parts = Pick<ChatClientParts, 'store' | 'gateway' | 'clock'>

export const createOutbox = ({ store, gateway, clock }: Parts): Outbox => {
  const busy = new Set<string>()
  /** How often in a row the service found a conversation's messages too fast. */
  const refusals = new Map<string, number>()
  let isStopped = false

  const listOf = (sid: string): readonly OutgoingMessage[] => store.get().outgoing.get(sid) ?? []
  const isConnected = (): boolean => !isStopped && store.get().connection.state === 'connected'
  const isJoined = (sid: string): boolean => store.get().conversations.has(sid)
  const wait = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      clock.after(ms, resolve)
    })

  /** Fetches the newest page; what has arrived leaves the outbox by that. */
  const look = async (sid: string): Promise<void> => {
    const knownTo = knownToOf(store.get(), sid)
    const page = await gateway.loadMessages(sid, { count: confirmPage })
    store.dispatch({ type: 'messages/loaded', conversationSid: sid, part: 'newest', knownTo, ...page })
  }

  /** Resolves to how many ms to wait before what comes next: some when it could not be found out. */
  const confirm = async (sid: string): Promise<number> => {
    const isOpen = (): boolean => listOf(sid).some(({ status }) => status === 'unconfirmed')
    try {
      await look(sid)
      if (!isOpen()) return 0
      await wait(confirmAgainAfter)
      await look(sid)
    } catch {
      return confirmAgainAfter
    }
    for (const { status, localId } of listOf(sid))
      if (status === 'unconfirmed')
        store.dispatch({ type: 'message/requeued', conversationSid: sid, localId })
    return 0
  }

  const fetchLostEcho = (sid: string, localId: string): void => {
    clock.after(echoPatience, () => {
      const isWaiting = listOf(sid).some((outgoing) => outgoing.localId === localId)
      if (isWaiting && isConnected()) void look(sid).catch(() => undefined)
    })
  }

  /** Puts the message back and says for how many ms to leave the service alone; null when that was tried for long enough. */
  const slowDown = ({ conversationSid, localId }: OutgoingMessage): number | null => {
    const count = refusals.get(conversationSid) ?? 0
    const ms = patience[count]
    if (ms === undefined) return null
    refusals.set(conversationSid, count + 1)
    store.dispatch({ type: 'message/requeued', conversationSid, localId })
    return ms
  }

  /** Resolves to how many ms to wait before what comes next. */
  const sendOne = async (outgoing: OutgoingMessage): Promise<number> => {
    const { conversationSid, localId, body, attributes, files } = outgoing
    store.dispatch({ type: 'message/sending', conversationSid, localId })
    try {
      const index = await gateway.sendMessage(conversationSid, {
        body,
        attributes,
        ...(files === undefined ? {} : { files }),
      })
      store.dispatch({ type: 'message/sent', conversationSid, localId, index })
      fetchLostEcho(conversationSid, localId)
      refusals.delete(conversationSid)
      return 0
    } catch (error) {
      const code = error instanceof GatewayError ? error.code : null
      if (code === 'disconnected') {
        store.dispatch({ type: 'message/unconfirmed', conversationSid, localId })
        // The answer is lost but the connection stands (a request timed out): give it a moment, then look.
        return confirmAgainAfter
      }
      const ms = code === 'rate-limited' ? slowDown(outgoing) : null
      if (ms !== null) return ms
      refusals.delete(conversationSid)
      const reason = error instanceof Error ? error.message : String(error)
      store.dispatch({ type: 'message/failed', conversationSid, localId, reason })
      return 0
    }
  }

  const pump = async (sid: string): Promise<void> => {
    if (busy.has(sid)) return
    busy.add(sid)
    try {
      while (isConnected() && isJoined(sid)) {
        const next = listOf(sid).find(({ status }) => status === 'queued' || status === 'unconfirmed')
        if (next === undefined) break
        const ms = next.status === 'unconfirmed' ? await confirm(sid) : await sendOne(next)
        if (ms > 0) await wait(ms)
      }
    } finally {
      busy.delete(sid)
    }
  }

  const pumpAll = (): void => {
    for (const [sid, list] of store.get().outgoing) if (list.length > 0) void pump(sid)
  }
  // Whenever the connection or the list of conversations changes, something that waited may be able to go.
  let seen = { state: store.get().connection.state, conversations: store.get().conversations }
  const unsubscribe = store.subscribe(() => {
    const { connection, conversations } = store.get()
    if (connection.state === seen.state && conversations === seen.conversations) return
    seen = { state: connection.state, conversations }
    if (connection.state === 'connected') pumpAll()
  })

  return {
    enqueue: (outgoing) => {
      store.dispatch({ type: 'message/queued', outgoing })
      void pump(outgoing.conversationSid)
    },
    requeue: ({ conversationSid, localId }) => {
      store.dispatch({ type: 'message/requeued', conversationSid, localId })
      void pump(conversationSid)
    },
    restore: (list) => {
      for (const outgoing of list) {
        const isOver = outgoing.status === 'failed'
        store.dispatch({
          type: 'message/queued',
          outgoing: isOver
            ? outgoing
            : { ...outgoing, status: outgoing.status === 'queued' ? 'queued' : 'unconfirmed' },
        })
      }
      pumpAll()
    },
    stop: () => {
      isStopped = true
      unsubscribe()
    },
  }
}
