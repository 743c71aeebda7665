/** Asks for a password without showing it: on the terminal, else from standard input. */
import { userError } from '../errors.ts'
import type { Io } from '../subcommands/define.ts'

/** Characters that it may have; more is no password. */
const longest = 1024

const firstLine = async (stdin: NodeJS.ReadStream): Promise<string> => {
  let text = ''
  stdin.setEncoding('utf8')
  for await (const chunk of stdin) {
    text += String(chunk)
    if (text.includes('\n') || text.length > longest) break
  }
  return text.split(/\r?\n/)[0] ?? ''
}

const typed = ({ stdin, stderr }: Pick<Io, 'stdin' | 'stderr'>): Promise<string> =>
  new Promise((resolve, reject) => {
    let password = ''
    const end = (settle: () => void): void => {
      stdin.off('data', onData)
      stdin.setRawMode(false)
      stdin.pause()
      stderr.write('\n')
      settle()
    }
    const onData = (chunk: string): void => {
      for (const character of chunk) {
        if (character === '\r' || character === '\n') {
          end(() => resolve(password))
          return
        }
        if (character === '\u0003' || character === '\u0004') {
          end(() => reject(userError('interrupted', {})))
          return
        }
        if (character === '\u007f' || character === '\b')
          password = Array.from(password).slice(0, -1).join('')
        else if (character >= ' ' && password.length < longest) password += character
      }
    }
    stderr.write('Password: ')
    stdin.setEncoding('utf8')
    stdin.setRawMode(true)
    stdin.on('data', onData)
    stdin.resume()
  })

/** Rejects with `password-missing` when none is given. */
export const askPassword = async (io: Io): Promise<string> => {
  const password = io.stdin.isTTY ? await typed(io) : await firstLine(io.stdin)
  if (password === '') throw userError('password-missing', {})
  return password
}
