/** Loads messages and participants: the newest when a conversation is shown, older ones when they are asked for. */
import type { ChatClientParts } from '../client.ts'
import { emptyHistory } from '../reduce/messages.ts'

/** Messages per request. */
const pageSize = 50

export const loadHistory = ({ store, gateway }: Pick<ChatClientParts, 'store' | 'gateway'>) => {
  const loading = new Set<string>()

  const load = async (sid: string, before: number | null): Promise<void> => {
    if (loading.has(sid)) return
    loading.add(sid)
    store.dispatch({ type: 'messages/loading', conversationSid: sid })
    try {
      const page = await gateway.loadMessages(
        sid,
        before === null ? { count: pageSize } : { count: pageSize, before },
      )
      const part = before === null ? 'newest' : 'older'
      store.dispatch({ type: 'messages/loaded', conversationSid: sid, part, ...page })
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      store.dispatch({ type: 'messages/load-failed', conversationSid: sid, reason })
    } finally {
      loading.delete(sid)
    }
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

  return {
    stop,
    loadOlder: async (): Promise<void> => {
      const { activeSid, histories } = store.get()
      if (activeSid === null) return
      const history = histories.get(activeSid) ?? emptyHistory
      const oldest = history.items[0]
      if (!history.hasOlder) return
      await load(activeSid, oldest?.index ?? null)
    },
  }
}
