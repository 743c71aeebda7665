/** Goes to a channel that takes a moment to reach, with what is written for it meanwhile. */
import type { Screen } from '../screen.ts'

export interface Going {
  readonly isUnderWay: () => boolean
  /**
   * `arrive` shows the other channel and resolves with whether it did; it never rejects. What was written since,
   * in a composer that was empty, goes along. Resolves with the same.
   */
  readonly go: (arrive: () => Promise<boolean>) => Promise<boolean>
  /** Keeps a line that was submitted on the way until it is known where one has come to. */
  readonly hold: (line: string) => void
  /** Gives back what is still held. */
  readonly stop: () => void
}

/** `submit` takes a line as if it were submitted where one is. */
export const createGoing = ({ client, view }: Screen, submit: (line: string) => void): Going => {
  let underWay = 0
  let held: { readonly line: string; readonly from: string | null }[] = []

  const release = (hasArrived: boolean): void => {
    const lines = held
    held = []
    if (hasArrived) {
      for (const { line } of lines) submit(line)
      return
    }
    for (const { line, from } of lines.toReversed())
      view.dispatch({ type: 'draft/returned', conversationSid: from, text: line })
  }

  return {
    isUnderWay: () => underWay > 0,
    go: async (arrive) => {
      const { sid: from, current } = view.get().drafts
      const wasEmpty = current.buffer.text === ''
      underWay += 1
      const hasArrived = await arrive()
      underWay -= 1
      const { activeSid } = client.store.get()
      if (hasArrived && wasEmpty && from !== null && activeSid !== null)
        view.dispatch({ type: 'draft/carried', from, to: activeSid })
      if (underWay === 0) release(hasArrived)
      return hasArrived
    },
    hold: (line) => {
      held.push({ line, from: view.get().drafts.sid })
    },
    stop: () => release(false),
  }
}
