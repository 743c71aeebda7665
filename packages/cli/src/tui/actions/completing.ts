/** What Tab has to offer, from what the chat knows. */
import { selectConversationList, selectPeople } from '@terminal-chat/core'
import { completionAt, type CompletionOffer, type CompletionSources } from '../panes/composer/complete.ts'
import { createEmojiTable } from '../panes/composer/emoji.ts'
import type { Screen } from '../screen.ts'

export interface Completing {
  readonly canComplete: () => boolean
  readonly complete: (step: 1 | -1) => void
}

export const createCompleting = ({ client, view, commands }: Screen): Completing => {
  const names = (isJoined: boolean): readonly string[] =>
    selectConversationList(client.store.get())
      .filter((item) => item.isJoined === isJoined)
      .map(({ name }) => name)
  const emoji = createEmojiTable()
  const sources: CompletionSources = {
    commands,
    people: () =>
      selectPeople(client.store.get()).flatMap(({ identity, isSelf }) =>
        identity === null || isSelf ? [] : [identity],
      ),
    joined: () => names(true),
    joinable: () => names(false),
    emoji: emoji.names,
  }
  const isGoingOn = (): boolean => view.get().drafts.current.last.kind === 'completion'
  const offer = (): CompletionOffer | null => completionAt(view.get().drafts.current.buffer, sources)
  const take = (step: 1 | -1, found: CompletionOffer | null): void =>
    view.dispatch({ type: 'composer/edited', edit: { type: 'complete', step, offer: found } })
  return {
    canComplete: () => isGoingOn() || offer() !== null,
    complete: (step) => {
      const found = isGoingOn() ? null : offer()
      if (found?.candidates.length === 0) void emoji.load().then(() => take(step, offer()))
      else take(step, found)
    },
  }
}
