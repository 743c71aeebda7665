/** Tells the others that one types, but not on every key. */
import { isCommandLine } from '../../slash/parse.ts'
import type { Screen } from '../screen.ts'

/** One signal per this many ms. */
const pace = 1000

/** To be called whenever the person has typed something. */
export const createTypingSignal = ({ client, view, clock }: Screen): (() => void) => {
  let nextAt = 0
  return () => {
    const { text } = view.get().drafts.current.buffer
    const now = clock.now()
    if (now < nextAt || text === '' || isCommandLine(text)) return
    nextAt = now + pace
    client.signalTyping()
  }
}
