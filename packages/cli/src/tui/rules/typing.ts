/** Tells the others that one types, but not on every key. */
import { isCommandLine } from '../../slash/parse.ts'
import type { Screen } from '../screen.ts'

/** One signal per this many ms. */
const pace = 1000

export interface TypingSignal {
  /** To be called whenever the person has typed something. */
  readonly typed: () => void
  readonly stop: () => void
}

export const createTypingSignal = ({ client, view, clock }: Screen): TypingSignal => {
  let nextAt = 0
  const text = (): string => view.get().drafts.current.buffer.text
  return {
    typed: () => {
      const now = clock.now()
      if (now < nextAt || text() === '' || isCommandLine(text())) return
      nextAt = now + pace
      client.signalTyping()
    },
    // What was sent or cleared has ended the typing; the next letter begins it again.
    stop: view.subscribe(() => {
      if (text() === '') nextAt = 0
    }),
  }
}
