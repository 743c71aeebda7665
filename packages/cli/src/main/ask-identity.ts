/** Asks on the terminal who somebody is. */
import type { Config } from '../config/load.ts'
import { identity as parseIdentity } from '../config/parsers.ts'
import { userError } from '../errors.ts'
import type { Io } from '../subcommands/define.ts'

/** The configured identity, else what is answered; never empty. Throws `identity-missing` where nobody can be asked. */
export const askIdentity = async (config: Pick<Config, 'identity'>, io: Io): Promise<string> => {
  if (config.identity !== null) return config.identity
  if (!io.stdin.isTTY || !io.stderr.isTTY) throw userError('identity-missing', {})
  const { createInterface } = await import('node:readline/promises')
  const reader = createInterface({ input: io.stdin, output: io.stderr })
  const closed = new Promise<null>((resolve) => {
    reader.once('close', () => resolve(null))
  })
  try {
    for (;;) {
      const answer = await Promise.race([reader.question('Username: '), closed])
      if (answer === null) throw userError('interrupted', {})
      const parsed = parseIdentity(answer)
      if ('value' in parsed) return parsed.value
      io.stderr.write(`That is not ${parsed.expected}.\n`)
    }
  } finally {
    reader.close()
  }
}
