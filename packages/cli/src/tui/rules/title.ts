/** Keeps the title of the terminal's window: the channel, and how much waits elsewhere. */
import { selectConversationList } from '@terminal-chat/core'
import type { Screen } from '../screen.ts'

/** `setTitle` is given harmless text. */
export const followTitle = ({ client, title }: Screen, setTitle: (text: string) => void): (() => void) => {
  let shown = ''
  const tell = (): void => {
    const mentions = selectConversationList(client.store.get()).reduce(
      (sum, { mentionCount }) => sum + mentionCount,
      0,
    )
    const name = title() ?? 'chat'
    const next = mentions > 0 ? `(${mentions}) ${name}` : name
    if (next === shown) return
    shown = next
    setTitle(next)
  }
  tell()
  return client.store.subscribe(tell)
}
