/** What a process has cost so far, as Linux tells in `/proc`. */
import { readdirSync, readFileSync } from 'node:fs'

/** MiB. */
export interface Memory {
  readonly resident: number
  readonly peak: number
}

const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    // A thread may end between being listed and being read.
    return ''
  }
}

const threads = (pid: number): readonly string[] =>
  readdirSync(`/proc/${pid}/task`).map((thread) => `/proc/${pid}/task/${thread}`)

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

/** Milliseconds of all threads that live, to the nanosecond. */
export const cpuOf = (pid: number): number =>
  sum(threads(pid).map((thread) => Number(read(`${thread}/schedstat`).split(' ')[0]))) / 1e6

/** Times that a thread went to sleep by itself, and so was woken. */
export const wakesOf = (pid: number): number =>
  sum(
    threads(pid).map((thread) =>
      Number(/^voluntary_ctxt_switches:\s+(\d+)/m.exec(read(`${thread}/status`))?.[1] ?? 0),
    ),
  )

export const memoryOf = (pid: number): Memory => {
  const status = read(`/proc/${pid}/status`)
  const mebibytes = (field: string): number =>
    Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? Number.NaN) / 1024
  return { resident: mebibytes('VmRSS'), peak: mebibytes('VmHWM') }
}
