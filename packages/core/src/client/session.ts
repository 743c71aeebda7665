/** How a session begins: connect, know the conversations, be in General, show what was wanted. */
import type { ChatClientParts } from './parts.ts'
import { findConversation } from '../find-conversation.ts'
import type { ConversationActions } from './conversation-actions.ts'

/** Resolves with the function that ends what it began. */
export const startSession = async (
  { store, gateway, directory, clock }: ChatClientParts,
  { join, joinGeneral }: ConversationActions,
  wanted: string | null,
): Promise<() => void> => {
  store.dispatch({ type: 'session/started', identity: store.get().identity, at: clock.now() })
  await gateway.connect(store.dispatch)
  const stopWatching = directory.watch(store.dispatch)
  const generalSid = await joinGeneral()
  // The person may have chosen one already, from the list that the cache showed.
  const chosen = store.get().activeSid
  const isChosenThere = chosen !== null && store.get().conversations.has(chosen)
  if (wanted !== null) {
    store.dispatch({ type: 'directory/loaded', conversations: await directory.list() })
    const found = findConversation(store.get(), wanted)
    const sid = found.kind === 'joined' || found.kind === 'joinable' ? found.conversation.sid : null
    if (sid !== null) await join(sid)
    store.dispatch({ type: 'conversation/activated', conversationSid: sid ?? generalSid })
    if (sid === null) {
      const hint =
        found.kind === 'none' && found.suggestion !== null ? `, did you mean ${found.suggestion}?` : ''
      const text =
        found.kind === 'ambiguous'
          ? `Several channels are called ${wanted}`
          : `There is no channel ${wanted}${hint}`
      store.dispatch({
        type: 'notice/added',
        conversationSid: generalSid,
        kind: 'error',
        text,
        at: clock.now(),
      })
    }
  } else if (!isChosenThere) {
    store.dispatch({ type: 'conversation/activated', conversationSid: generalSid })
  }
  store.dispatch({ type: 'session/ready', at: clock.now() })
  return stopWatching
}
