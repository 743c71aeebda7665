/** THE table of subcommands. */
import { check } from './check.ts'
import type { Command } from './define.ts'
import { serve } from './serve.ts'
import { users } from './users.ts'

/** By name; without a name, the server starts. */
export const commands: Readonly<Record<string, Command>> = { serve, users, check }

/** The text of `--help`. */
export const helpText = (): string => {
  const rows = Object.values(commands).map(
    ({ usage, summary }) => `  token-server ${usage.padEnd(42)} ${summary}`,
  )
  const examples = Object.values(commands).map(({ example }) => `  ${example}`)
  return [
    'Usage:',
    ...rows,
    '',
    'Examples:',
    ...examples,
    '',
    'Variables are listed in the README of this package.',
    '',
  ].join('\n')
}
