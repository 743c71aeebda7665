/** Runs the subcommand that the arguments name, and turns what goes wrong into an exit status. */
import { commands, helpText } from './commands/index.ts'
import type { Surroundings } from './commands/define.ts'

/** What is for people: a message that says what happened, a hint that says what to do. */
const isForPeople = (error: unknown): error is Error & { code: string; hint: string } =>
  error instanceof Error && 'hint' in error && typeof error.hint === 'string' && 'code' in error

/** Errors of the system that a person can act on. */
const systemHints: Readonly<Record<string, string>> = {
  EADDRINUSE: 'Stop what uses it, or choose another PORT.',
  EACCES: 'Choose a PORT above 1023, or check who owns the file.',
  EADDRNOTAVAIL: 'HOST must be an address of this machine.',
  ENOTFOUND: 'HOST must be an address or a name of this machine.',
}

const hintFor = (error: unknown): string | undefined => {
  if (isForPeople(error)) return error.hint
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code.startsWith('ERR_PARSE_ARGS')) return 'See: token-server --help'
  return systemHints[code]
}

/** Resolves to the exit status: 0 done, 1 failed, 2 wrong usage or configuration. */
export const main = async (argv: readonly string[], surroundings: Surroundings): Promise<number> => {
  const [first = 'serve', ...rest] = argv
  if (first === '--help' || first === '-h' || first === 'help' || rest.includes('--help')) {
    surroundings.stdout.write(helpText())
    return 0
  }
  const command = Object.hasOwn(commands, first) ? commands[first] : undefined
  if (!command) {
    surroundings.stderr.write(
      `token-server: there is no ${JSON.stringify(first)}\nSee: token-server --help\n`,
    )
    return 2
  }
  try {
    return await command.run(rest, surroundings)
  } catch (error) {
    const hint = hintFor(error)
    if (hint === undefined) throw error
    surroundings.stderr.write(`token-server: ${(error as Error).message}\n${hint}\n`)
    return 2
  }
}
