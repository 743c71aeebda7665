/** Fetches what is on the screen anew when the connection is back: events of the time between may be missing. */
import type { ChatClientParts } from '../client/parts.ts'
import { knownToOf } from '../reduce/messages.ts'

const pageSize = 50

export const refreshAfterReconnect = ({
  store,
  gateway,
}: Pick<ChatClientParts, 'store' | 'gateway'>): (() => void) => {
  let refreshed = store.get().connection.losses
  return store.subscribe(() => {
    const { connection, activeSid, conversations, histories } = store.get()
    if (connection.state !== 'connected' || connection.losses === refreshed) return
    refreshed = connection.losses
    const sid = activeSid
    if (sid === null || !conversations.has(sid) || histories.get(sid)?.isFresh !== true) return
    const knownTo = knownToOf(store.get(), sid)
    void Promise.all([gateway.loadMessages(sid, { count: pageSize }), gateway.loadParticipants(sid)])
      .then(([page, participants]) => {
        store.dispatch({ type: 'messages/loaded', conversationSid: sid, part: 'newest', knownTo, ...page })
        store.dispatch({ type: 'participants/loaded', conversationSid: sid, participants })
      })
      // The next loss of the connection, or the next message, brings another chance.
      .catch(() => undefined)
  })
}
