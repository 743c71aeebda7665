/** A world of its own for one journey: empty folders, no service running, everything ended with the test. */
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { onTestFinished } from 'vitest'
import { openTerminal, type Terminal } from './terminal.ts'

const run = promisify(execFile)
const bin = join(import.meta.dirname, '../../packages/cli/dist/bin.mjs')

export interface World {
  readonly env: Readonly<Record<string, string>>
  /** Opens the chat of somebody in a terminal of its own; `null` = does not say who. */
  readonly open: (
    identity: string | null,
    options?: {
      args?: readonly string[]
      columns?: number
      rows?: number
      cwd?: string
      env?: Readonly<Record<string, string>>
    },
  ) => Terminal
  /** Opens a shell that controls jobs, in a terminal of its own; `exec_chat` runs the chat. */
  readonly openShell: () => Terminal
  /** Runs a subcommand to its end; returns what it printed. Rejects when it fails. */
  readonly chat: (...args: readonly string[]) => Promise<string>
  /** Status of the local service. */
  readonly service: () => Promise<{ readonly running: boolean; readonly pid: number; readonly url: string }>
}

export const createWorld = async (extra: Readonly<Record<string, string>> = {}): Promise<World> => {
  const home = await mkdtemp(join(tmpdir(), 'chat-e2e-'))
  const env = {
    PATH: process.env['PATH'] ?? '',
    HOME: home,
    LANG: 'C.UTF-8',
    TERM: 'xterm-256color',
    TZ: 'UTC',
    CHAT_DATA_DIR: join(home, 'data'),
    CHAT_CONFIG_DIR: join(home, 'config'),
    ...extra,
  }
  // What a POSIX shell that somebody types into reads first.
  const shellStart = join(home, 'shell-start')
  await writeFile(shellStart, `set -m\nexec_chat() { "${process.execPath}" "${bin}" "$@"; }\n`)
  const terminals: Terminal[] = []
  const chat = async (...args: readonly string[]): Promise<string> =>
    (await run(process.execPath, [bin, ...args], { env, timeout: 30_000 })).stdout
  onTestFinished(async () => {
    for (const terminal of terminals) terminal.kill('SIGKILL')
    await chat('server', 'stop').catch(() => undefined)
    await rm(home, { recursive: true, force: true, maxRetries: 5 })
  })
  return {
    env,
    chat,
    openShell: () => {
      const terminal = openTerminal({
        argv: ['/bin/sh', '-i'],
        env: { ...env, PS1: 'shell> ', ENV: shellStart },
        columns: 120,
        rows: 40,
      })
      terminals.push(terminal)
      return terminal
    },
    open: (identity, { args = [], columns = 120, rows = 40, cwd, env: own = {} } = {}) => {
      const terminal = openTerminal({
        argv: [process.execPath, bin, ...(identity === null ? [] : ['--identity', identity]), ...args],
        env: { ...env, ...own },
        ...(cwd === undefined ? {} : { cwd }),
        columns,
        rows,
      })
      terminals.push(terminal)
      return terminal
    },
    service: async () =>
      JSON.parse(await chat('server', 'status', '--json')) as Awaited<ReturnType<World['service']>>,
  }
}
