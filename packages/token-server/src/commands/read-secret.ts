/** Reads a secret: without echo from a terminal, else the next line of standard input. */
import type { Surroundings } from './define.ts'
import { UsageError } from './usage-error.ts'

const isEnd = (character: string): boolean =>
  character === '\r' || character === '\n' || character === '\u0004'

/** Applies one typed character; Ctrl+C gives up, Ctrl+U starts over. */
const type = (typed: string, character: string): string => {
  if (character === '\u0003') throw new UsageError('Cancelled', 'Nothing was changed.')
  if (character === '\u0015') return ''
  if (character === '\u007f' || character === '\b') return Array.from(typed).slice(0, -1).join('')
  return character < ' ' ? typed : typed + character
}

/** Resolves to what was typed up to the end of the line; rejects when given up. */
export const readSecret = async ({ stdin, stderr }: Surroundings, prompt: string): Promise<string> => {
  const isTerminal = stdin.isTTY === true
  if (isTerminal) stderr.write(prompt)
  stdin.setRawMode?.(true)
  stdin.setEncoding('utf8')
  let typed = ''
  try {
    // Read by hand: an iterator would end the stream, and what follows the line belongs to the next question.
    for (;;) {
      const { promise, resolve } = Promise.withResolvers<void>()
      stdin.once('readable', resolve).once('end', resolve)
      const chunk = stdin.read() as string | null
      if (chunk === null) {
        if (stdin.readableEnded) return typed
        await promise
        if (stdin.readableEnded) return typed
        continue
      }
      const characters = Array.from(chunk)
      const end = characters.findIndex(isEnd)
      for (const character of characters.slice(0, end === -1 ? undefined : end))
        typed = type(typed, character)
      if (end === -1) continue
      const rest = characters.slice(end + 1).join('')
      if (rest !== '') stdin.unshift(rest, 'utf8')
      return typed
    }
  } finally {
    stdin.setRawMode?.(false)
    stdin.pause()
    if (isTerminal) stderr.write('\n')
  }
}
