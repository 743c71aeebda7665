/** One program in a pty: feeds it keys, stamps every chunk it writes, keeps its screen. */
import { setTimeout as delay } from 'node:timers/promises'
import pty from '@lydell/node-pty'
import xterm from '@xterm/headless'
import { cpuOf, memoryOf, wakesOf, type Memory } from './process-cost.ts'

export interface SessionOptions {
  readonly argv: readonly [string, ...string[]]
  readonly env: Readonly<Record<string, string>>
  readonly columns?: number
  readonly rows?: number
}

/** A point in the output to count from. */
export interface Mark {
  readonly bytes: number
  readonly chunks: number
}

/** All moments are milliseconds of `performance.now()`. */
export interface Session {
  /** Just before the program was started. */
  readonly startedAt: number
  readonly text: () => string
  /** Returns the moment at which they were sent. */
  readonly send: (keys: string) => number
  readonly mark: () => Mark
  readonly bytesSince: (mark: Mark) => number
  /** The moment of the first chunk behind the mark; waits for it. */
  readonly outputAfter: (mark: Mark) => Promise<number>
  /** The moment of the chunk that made the screen fit: parsing by the bench is not counted. Rejects after `ms`. */
  readonly waitFor: (wanted: string | RegExp, ms?: number) => Promise<number>
  /** Waits until nothing was written for `ms`. */
  readonly quiet: (ms: number) => Promise<void>
  /** Milliseconds of CPU until now. */
  readonly cpu: () => number
  /** Times that it was woken until now. */
  readonly wakes: () => number
  readonly memory: () => Memory
  /** Sends the keys, then Enter, and waits for the end; kills what does not end within five seconds, in which it may write what the next start begins with. */
  readonly close: (keys: string) => Promise<void>
}

interface Waiter {
  readonly check: (at: number) => void
}

export const openSession = ({ argv, env, columns = 120, rows = 40 }: SessionOptions): Session => {
  const grid = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true, scrollback: 0 })
  const moments: number[] = []
  const waiters = new Set<Waiter>()
  let bytes = 0
  let parsed = 0
  let hasEnded = false
  const [command, ...args] = argv
  const startedAt = performance.now()
  const child = pty.spawn(command, args, {
    name: 'xterm-256color',
    cols: columns,
    rows,
    cwd: process.cwd(),
    env: { ...env },
    encoding: null,
  })
  const ended = new Promise<void>((resolve) => {
    child.onExit(() => {
      hasEnded = true
      resolve()
    })
  })
  // With no encoding it hands out buffers, whatever its types say.
  child.onData((data: string | Uint8Array) => {
    const at = performance.now()
    moments.push(at)
    bytes += data.length
    grid.write(data, () => {
      parsed += 1
      for (const waiter of waiters) waiter.check(at)
    })
  })
  grid.onData((answer) => {
    if (!hasEnded) child.write(answer)
  })
  const text = (): string => {
    const { active } = grid.buffer
    return Array.from(
      { length: rows },
      (_, y) => active.getLine(active.baseY + y)?.translateToString(true) ?? '',
    ).join('\n')
  }

  return {
    startedAt,
    text,
    send: (keys) => {
      const at = performance.now()
      child.write(keys)
      return at
    },
    mark: () => ({ bytes, chunks: moments.length }),
    bytesSince: (mark) => bytes - mark.bytes,
    outputAfter: async (mark) => {
      while (moments.length <= mark.chunks) await delay(1)
      return moments[mark.chunks] ?? Number.NaN
    },
    waitFor: (wanted, ms = 20_000) =>
      new Promise((resolve, reject) => {
        const fits = (): boolean =>
          typeof wanted === 'string' ? text().includes(wanted) : wanted.test(text())
        if (fits()) return resolve(performance.now())
        const waiter: Waiter = {
          check: (at) => {
            if (!fits()) return
            clearTimeout(timer)
            waiters.delete(waiter)
            resolve(at)
          },
        }
        waiters.add(waiter)
        const timer = setTimeout(() => {
          waiters.delete(waiter)
          reject(new Error(`No ${String(wanted)} within ${ms} ms:\n${text()}`))
        }, ms)
      }),
    quiet: async (ms) => {
      const since = performance.now()
      for (;;) {
        const rest = Math.max(since, moments.at(-1) ?? startedAt) + ms - performance.now()
        if (rest <= 0 && parsed === moments.length) return
        await delay(Math.max(1, rest))
      }
    },
    cpu: () => cpuOf(child.pid),
    wakes: () => wakesOf(child.pid),
    memory: () => memoryOf(child.pid),
    close: async (keys) => {
      if (!hasEnded) child.write(keys)
      // Enter comes apart: in the same piece as the text it would be part of a paste.
      await delay(50)
      if (!hasEnded) child.write('\r')
      await Promise.race([ended, delay(5000)])
      if (!hasEnded) child.kill('SIGKILL')
      await ended
      grid.dispose()
    },
  }
}
