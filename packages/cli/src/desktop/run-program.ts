/** Runs a program of the desktop without a shell, and says why it could not. */
import { spawn as spawnProcess } from 'node:child_process'

export interface ProgramParts {
  readonly platform: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly spawn: typeof spawnProcess
}

export const thisMachine = (): ProgramParts => ({
  platform: process.platform,
  env: process.env,
  spawn: spawnProcess,
})

/** Milliseconds after which a program that still runs counts as one that works: a browser stays. */
const patience = 3000

/** Resolves with why it did not work, `null` = it did; never rejects. `input` goes to its standard input. */
export const runProgram = (
  { spawn }: Pick<ProgramParts, 'spawn'>,
  [program, ...words]: readonly [string, ...string[]],
  input: string | null,
): Promise<string | null> =>
  new Promise((resolve) => {
    const child = spawn(program, words, {
      stdio: [input === null ? 'ignore' : 'pipe', 'ignore', 'ignore'],
      detached: true,
    })
    const timer = setTimeout(() => resolve(null), patience)
    timer.unref()
    const end = (problem: string | null): void => {
      clearTimeout(timer)
      resolve(problem)
    }
    child.once('error', () => end(`${program} could not be started`))
    child.once('exit', (status) => end(status === 0 ? null : `${program} failed`))
    child.stdin?.on('error', () => undefined)
    if (input !== null) child.stdin?.end(input)
    // What it shows outlives the chat.
    child.unref()
  })
