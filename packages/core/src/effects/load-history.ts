/** Loads messages and participants: the newest when a conversation is shown, older ones when they are asked for. */
import type { ChatClientParts } from '../client/parts.ts'
import type { MessageRecord } from '../records.ts'
import { emptyHistory, knownToOf } from '../reduce/messages.ts'

/** Messages per request. */
const pageSize = 50

export const loadHistory = ({ store, gateway }: Pick<ChatClientParts, 'store' | 'gateway'>) => {
  const loading = new Map<string, Promise<void>>()

  const loadPage = async (sid: string, before: number | null): Promise<void> => {
    store.dispatch({ type: 'messages/loading', conversationSid: sid })
    const knownTo = knownToOf(store.get(), sid)
    try {
      const page = await gateway.loadMessages(
        sid,
        before === null ? { count: pageSize } : { count: pageSize, before },
      )
      const part = before === null ? 'newest' : 'older'
      store.dispatch({ type: 'messages/loaded', conversationSid: sid, part, knownTo, ...page })
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      store.dispatch({ type: 'messages/load-failed', conversationSid: sid, reason })
    }
  }

  /** One page at a time per conversation: asked for while one is coming, it is that one. */
  const load = (sid: string, before: number | null): Promise<void> => {
    const coming = loading.get(sid)
    if (coming !== undefined) return coming
    const { promise, resolve } = Promise.withResolvers<void>()
    loading.set(sid, promise)
    void loadPage(sid, before).finally(() => {
      loading.delete(sid)
      resolve()
    })
    return promise
  }

  const loadParticipants = async (sid: string): Promise<void> => {
    const participants = await gateway.loadParticipants(sid).catch(() => null)
    if (participants !== null)
      store.dispatch({ type: 'participants/loaded', conversationSid: sid, participants })
  }

  let shown: string | null = null
  const showActive = (): void => {
    const { activeSid, connection, conversations, histories } = store.get()
    // Shown from the cache before the connection is up: loaded as soon as it can be.
    const sid =
      activeSid !== null && connection.state === 'connected' && conversations.has(activeSid)
        ? activeSid
        : null
    if (sid === shown) return
    shown = sid
    if (sid === null) return
    if (histories.get(sid)?.isFresh !== true) void load(sid, null)
    if (!store.get().participants.has(sid)) void loadParticipants(sid)
  }
  const stop = store.subscribe(showActive)

  const historyOf = (sid: string) => store.get().histories.get(sid) ?? emptyHistory

  const loadOlderOf = async (sid: string): Promise<void> => {
    const { hasOlder, items } = historyOf(sid)
    if (hasOlder) await load(sid, items[0]?.index ?? null)
  }

  return {
    stop,
    loadOlder: async (): Promise<void> => {
      const { activeSid } = store.get()
      if (activeSid !== null) await loadOlderOf(activeSid)
    },
    /** Loads pages of the conversation on the screen until one holds what `isReached`; `null` when none does. */
    loadUntil: async (isReached: (message: MessageRecord) => boolean): Promise<MessageRecord | null> => {
      const { activeSid: sid } = store.get()
      if (sid === null) return null
      if (!historyOf(sid).isFresh) await load(sid, null)
      // What was coming is there now, or could not be loaded.
      await loading.get(sid)
      for (;;) {
        const before = historyOf(sid)
        const [oldest] = before.items
        // The first that is reached counts, and only the oldest message known can tell that it is known.
        const isFar = oldest === undefined || isReached(oldest)
        if (!isFar || !before.hasOlder) return before.items.find(isReached) ?? null
        await loadOlderOf(sid)
        // Whoever goes elsewhere does not wait for it any more.
        if (store.get().activeSid !== sid) return null
        if (historyOf(sid).items.length === before.items.length) return null
      }
    },
  }
}
