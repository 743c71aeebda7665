/** Gets the text of a message from arguments or from standard input. */
import { userError } from '../errors.ts'
import type { Io } from './define.ts'

const readAll = async (stdin: NodeJS.ReadStream): Promise<string> => {
  const { text } = await import('node:stream/consumers')
  return await text(stdin)
}

/** `-` alone, or nothing at all where something is piped in, means standard input; its last line break is dropped. */
export const readText = async (words: readonly string[], { stdin }: Pick<Io, 'stdin'>): Promise<string> => {
  const isPiped = words.length === 0 && !stdin.isTTY
  const fromInput = isPiped || (words.length === 1 && words[0] === '-')
  const text = fromInput ? (await readAll(stdin)).replace(/\r?\n$/, '') : words.join(' ')
  if (text.trim() === '')
    throw userError('missing-argument', {
      command: 'chat send',
      argument: 'a text that is not empty',
      example: 'chat send "hello everybody"',
    })
  return text
}
