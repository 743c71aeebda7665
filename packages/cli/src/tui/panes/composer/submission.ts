/** Says whether what was written can be sent. */
import { isCommandLine } from '../../../slash/parse.ts'

/** Bytes of UTF-8 that the service takes for one message. */
export const messageLimit = 32 * 1024

/** `line`: send it or run it. `too-large`: `bytes` are more than `messageLimit`. */
export type Submission =
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-large'; readonly bytes: number; readonly problem: string }
  | { readonly kind: 'line'; readonly text: string }

/** Bytes of a text in UTF-8. */
export const bytesOf = (text: string): number => Buffer.byteLength(text, 'utf8')

/** Blank lines around a text are not sent. `mayBeCommand`: what begins with a slash need not fit into a message. */
export const submissionOf = (written: string, mayBeCommand = true): Submission => {
  const text = written.replace(/^(?:[^\S\n]*\n)+/u, '').trimEnd()
  if (text.trim() === '') return { kind: 'empty' }
  const bytes = bytesOf(text)
  if (bytes > messageLimit && !(mayBeCommand && isCommandLine(text))) {
    const problem = `Too long: ${bytes} bytes, and a message has at most ${messageLimit}`
    return { kind: 'too-large', bytes, problem }
  }
  return { kind: 'line', text }
}
