/** Runs the `chat` command as a process of its own, from the sources, in folders of its own. */
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { isAlive } from '../../src/files/is-alive.ts'
import { temporaryFolder } from './temporary-folder.ts'
import { until } from './until.ts'

const bin = join(import.meta.dirname, '../../src/bin.ts')

export interface Ended {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface Running {
  readonly process: ChildProcessWithoutNullStreams
  readonly stdout: () => string
  readonly stderr: () => string
  readonly ended: Promise<Ended>
}

export interface Home {
  readonly folder: string
  readonly dataFolder: string
  readonly env: Readonly<Record<string, string>>
  readonly start: (...words: readonly string[]) => Running
  /** Runs to the end; `input` goes to standard input. */
  readonly run: (words: readonly string[], input?: string) => Promise<Ended>
  /** The process of the local service, as its state file tells. */
  readonly servicePid: () => number | null
}

/** Folders of a person who has never run it; whatever still runs there ends with the test. */
export const makeHome = (env: Readonly<Record<string, string>> = {}): Home => {
  const folder = temporaryFolder()
  const dataFolder = join(folder, 'data')
  const { PATH = '', HOME = '' } = process.env
  const all = { PATH, HOME, CHAT_CONFIG_DIR: join(folder, 'config'), CHAT_DATA_DIR: dataFolder, ...env }
  const stateFile = join(dataFolder, 'service', 'service.json')
  const servicePid = (): number | null => {
    if (!existsSync(stateFile)) return null
    const state = JSON.parse(readFileSync(stateFile, 'utf8')) as { readonly pid?: number }
    return state.pid ?? null
  }
  const running = new Set<ChildProcessWithoutNullStreams>()

  const start: Home['start'] = (...words) => {
    const child = spawn(process.execPath, [bin, ...words], { env: all, stdio: 'pipe' })
    running.add(child)
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text
    })
    const ended = new Promise<Ended>((resolve) => {
      child.once('close', (status) => {
        running.delete(child)
        resolve({ status, stdout, stderr })
      })
    })
    return { process: child, stdout: () => stdout, stderr: () => stderr, ended }
  }

  onTestFinished(async () => {
    for (const child of running) child.kill('SIGKILL')
    const pid = servicePid()
    if (pid === null || !isAlive(pid)) return
    process.kill(pid, 'SIGTERM')
    await until('the service ends', () => !isAlive(pid))
  })

  return {
    folder,
    dataFolder,
    env: all,
    start,
    servicePid,
    run: (words, input = '') => {
      const child = start(...words)
      child.process.stdin.end(input)
      return child.ended
    },
  }
}

/** One JSON object a line. */
export const parseLines = (text: string): readonly Readonly<Record<string, unknown>>[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
