/** Runs a subcommand in memory. */
import { PassThrough } from 'node:stream'
import type { Environment } from '../../src/index.ts'
import { main } from '../../src/main.ts'

/** What a run printed and how it ended. */
export interface Run {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs `token-server ARGV…` with `input` on standard input. */
export const run = async (
  argv: readonly string[],
  { env = {}, input = '' }: { env?: Environment; input?: string } = {},
): Promise<Run> => {
  const stdin = new PassThrough()
  stdin.end(input)
  let [stdout, stderr] = ['', '']
  const status = await main(argv, {
    env,
    stdin,
    stdout: { write: (text: string) => (stdout += text) !== '' },
    stderr: { write: (text: string) => (stderr += text) !== '' },
    onStop: (listener) => listener(),
  })
  return { status, stdout, stderr }
}
