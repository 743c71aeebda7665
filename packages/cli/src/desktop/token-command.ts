/** Runs the program that prints a token of the identity provider; no shell ever sees its words. */
import { spawn } from 'node:child_process'
import { GatewayError, sanitizeLine } from '@terminal-chat/core'

/** Milliseconds that it may take, and bytes that it may print. */
const limits = { patience: 60_000, longest: 16 * 1024 }

/** What it printed, without spaces around. Rejects with a `GatewayError`. */
export const runTokenCommand = (words: readonly string[]): Promise<string> =>
  new Promise((resolve, reject) => {
    const [program = '', ...args] = words
    const fail = (reason: string): void =>
      reject(new GatewayError('forbidden', `The token command ${sanitizeLine(program)} ${reason}`))
    const child = spawn(program, args, {
      shell: false,
      windowsHide: true,
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: limits.patience,
      killSignal: 'SIGKILL',
    })
    let output = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text
      if (output.length > limits.longest) child.kill('SIGKILL')
    })
    child.once('error', ({ message }) => fail(`did not run: ${sanitizeLine(message)}`))
    child.once('close', (status) => {
      if (status !== 0)
        return fail(status === null ? 'was ended: too slow or too much' : `ended with ${status}`)
      const token = output.trim()
      // Never shown: it may be a secret of another kind.
      if (!/^[\w.~+/-]+=*$/.test(token)) return fail('did not print one token and nothing else')
      resolve(token)
    })
  })
