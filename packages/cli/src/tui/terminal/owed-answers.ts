/** Waits for answers that the terminal still owes: over a slow line they would come when the shell reads again. */
import type { Clock } from '@terminal-chat/core'
import type { InputStream } from '../../keys/terminal-input.ts'
import type { Send } from './send.ts'

/** Which terminal it is (DA1). All answer it, and answers come in the order of the questions: it ends them. */
export const lastQuestion = '\u001b[c'

/** Milliseconds after which an answer will not come any more. */
const patience = 2000

const answers = /\u001b\[\?[\d;]*c/g

export interface OwedAnswers {
  /** Counts the questions in what is sent. */
  readonly counting: (send: Send) => Send
  /** A reply of the terminal. */
  readonly heard: (reply: string) => void
  readonly areOwed: () => boolean
  /** Swallows what comes in until all is answered; the terminal must still be in raw mode. `done` is called at once if it is. */
  readonly drain: (stdin: InputStream, done: () => void) => void
}

export const createOwedAnswers = (clock: Pick<Clock, 'now' | 'after'>): OwedAnswers => {
  let owed = 0
  let askedAt = 0
  const heard = (text: string): void => {
    owed = Math.max(0, owed - (text.match(answers)?.length ?? 0))
  }
  const left = (): number => (owed === 0 ? 0 : Math.max(0, askedAt + patience - clock.now()))
  return {
    counting: (send) => (sequence) => {
      const count = sequence.split(lastQuestion).length - 1
      if (count > 0) {
        owed += count
        askedAt = clock.now()
      }
      send(sequence)
    },
    heard,
    areOwed: () => left() > 0,
    drain: (stdin, done) => {
      if (left() === 0) {
        done()
        return
      }
      let text = ''
      const end = (): void => {
        cancel()
        stdin.off('data', hear)
        stdin.pause()
        done()
      }
      const hear = (chunk: Buffer | string): void => {
        text += chunk.toString()
        const before = owed
        heard(text)
        // What was counted must not be counted again with what comes behind it.
        if (owed < before) text = text.slice(text.lastIndexOf('c') + 1)
        if (owed === 0) end()
      }
      const cancel = clock.after(left(), end)
      stdin.on('data', hear)
      stdin.resume()
    },
  }
}
