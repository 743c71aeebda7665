/** Sends what was written: one at a time per conversation, in order, never twice, through every loss of the connection. */
import type { ChatClientParts } from '../client.ts'
import { GatewayError } from '../gateway.ts'
import type { OutgoingMessage } from '../records.ts'

/** Newest messages that are looked through for one whose answer was lost. */
const confirmPage = 100
/** A request that outlived its socket may still be on its way in the service: look a second time after this many ms. */
const confirmAgainAfter = 1000
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
    const page = await gateway.loadMessages(sid, { count: confirmPage })
    store.dispatch({ type: 'messages/loaded', conversationSid: sid, part: 'newest', ...page })
  }

  /** `false`: could not be found out. */
  const confirm = async (sid: string): Promise<boolean> => {
    const isOpen = (): boolean => listOf(sid).some(({ status }) => status === 'unconfirmed')
    try {
      await look(sid)
      if (!isOpen()) return true
      await wait(confirmAgainAfter)
      await look(sid)
    } catch {
      return false
    }
    for (const { status, localId } of listOf(sid))
      if (status === 'unconfirmed')
        store.dispatch({ type: 'message/requeued', conversationSid: sid, localId })
    return true
  }

  const fetchLostEcho = (sid: string, localId: string): void => {
    clock.after(echoPatience, () => {
      const isWaiting = listOf(sid).some((outgoing) => outgoing.localId === localId)
      if (isWaiting && isConnected()) void look(sid).catch(() => undefined)
    })
  }

  const sendOne = async (outgoing: OutgoingMessage): Promise<boolean> => {
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
      return true
    } catch (error) {
      if (error instanceof GatewayError && error.code === 'disconnected') {
        store.dispatch({ type: 'message/unconfirmed', conversationSid, localId })
        return false
      }
      const reason = error instanceof Error ? error.message : String(error)
      store.dispatch({ type: 'message/failed', conversationSid, localId, reason })
      return true
    }
  }

  const pump = async (sid: string): Promise<void> => {
    if (busy.has(sid)) return
    busy.add(sid)
    try {
      while (isConnected() && isJoined(sid)) {
        const next = listOf(sid).find(({ status }) => status === 'queued' || status === 'unconfirmed')
        if (next === undefined) break
        const isDone = next.status === 'unconfirmed' ? await confirm(sid) : await sendOne(next)
        // The answer is lost but the connection stands (a request timed out): give it a moment, then look.
        if (!isDone) await wait(confirmAgainAfter)
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
