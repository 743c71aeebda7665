/** Actions that change which conversation is shown. */
import { selectConversationList, selectNeighbour } from '@terminal-chat/core'
import type { Action } from '../../keys/actions.ts'
import { reasonOf } from './desk-parts.ts'
import type { ActionParts, Handler } from './handler.ts'

type ConversationAction = Extract<Action, `conversation.${string}` | `conversation-list.${string}`>

export const conversationActions = ({
  screen: { client, view },
  say,
  going,
  goToNews,
}: ActionParts): Record<ConversationAction, Handler> => {
  const go = (step: 1 | -1): void => {
    const sid = selectNeighbour(client.store.get(), step)
    if (sid !== null) client.activate(sid)
  }
  const items = () => selectConversationList(client.store.get())
  const markedAt = (): number => {
    const marked = view.get().markedConversation
    const at = items().findIndex(({ sid, isActive }) => (marked === null ? isActive : sid === marked))
    return Math.max(0, at)
  }
  const mark = (at: number): void => {
    const all = items()
    const item = all[Math.max(0, Math.min(all.length - 1, at))]
    if (item !== undefined) view.dispatch({ type: 'conversation/marked', conversationSid: item.sid })
  }
  const show = (sid: string): void => {
    client.activate(sid)
    view.dispatch({ type: 'pane/focused', pane: 'composer' })
  }
  const goBack = (): void => {
    const { previousSid, conversations } = client.store.get()
    if (previousSid !== null && conversations.has(previousSid)) client.activate(previousSid)
    else say('No other channel was shown before', 'info')
  }
  const goToNumber = (number: number): void => {
    const item = items().filter(({ isJoined }) => isJoined)[number - 1]
    if (item === undefined) say(`There is no channel ${number}`, 'info')
    else client.activate(item.sid)
  }
  return {
    'conversation.important': goToNews,
    'conversation.last': goBack,
    'conversation.numbered': (chord) => goToNumber(Number(chord.slice(-1))),
    'conversation.previous': () => go(-1),
    'conversation.next': () => go(1),
    'conversation-list.up': () => mark(markedAt() - 1),
    'conversation-list.down': () => mark(markedAt() + 1),
    'conversation-list.first': () => mark(0),
    'conversation-list.last': () => mark(items().length - 1),
    'conversation-list.open': () => {
      const item = items()[markedAt()]
      if (item === undefined) return
      if (item.isJoined) {
        show(item.sid)
        return
      }
      void going.go(() =>
        client.join(item.sid).then(
          () => {
            show(item.sid)
            return true
          },
          (error: unknown) => {
            say(reasonOf(error), 'error')
            return false
          },
        ),
      )
    },
  }
}
