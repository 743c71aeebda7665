/** Runs a server as a process of its own, on its own core where that is asked for. */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'

export interface ServerProcess<Description> {
  readonly child: ChildProcess
  /** What it printed first, as JSON. */
  readonly description: Description
  /** CPU time used so far, in ms. */
  readonly cpu: () => number
  /** Resident memory, in bytes. */
  readonly memory: () => number
  readonly stop: () => Promise<void>
}

/** The kernel counts CPU time in these, in ms. */
const TICK = 10

/** `core` is given to taskset; absent leaves the choice to the system. */
export const startServer = async <Description>(
  args: readonly string[],
  core?: number,
): Promise<ServerProcess<Description>> => {
  const command = core === undefined ? [] : ['taskset', '-c', String(core)]
  const [program = process.execPath, ...rest] = [...command, process.execPath, ...args]
  const child = spawn(program, rest, { stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string]
  return {
    child,
    description: JSON.parse(line) as Description,
    cpu: () => {
      const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
      return (Number(fields[11]) + Number(fields[12])) * TICK
    },
    memory: () =>
      Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) * 1024,
    stop: async () => {
      child.kill('SIGKILL')
      await once(child, 'exit')
    },
  }
}
