/** What the local service writes for its clients to find it. */
import { rmSync } from 'node:fs'
import { isObject } from '../files/is-object.ts'
import { readJson } from '../files/read-json.ts'
import { writeAtomically } from '../files/write-atomically.ts'

/** One that runs, or ran until it was killed. */
export interface RunningState {
  readonly pid: number
  /** The token server. */
  readonly url: string
  /** The emulator's socket. */
  readonly realtimeUrl: string
  /** Where it is asked how it is, and to stop. */
  readonly controlUrl: string
  /** Proves that a caller is its owner. */
  readonly secret: string
  /** ISO 8601. */
  readonly startedAt: string
  readonly dataFile: string
  readonly version: string
}

/** Left behind by one that was told to stop, so that no open chat starts it again. */
export interface StoppedState {
  /** ISO 8601. */
  readonly stoppedAt: string
}

export type ServiceState = RunningState | StoppedState

const texts = ['url', 'realtimeUrl', 'controlUrl', 'secret', 'startedAt', 'dataFile', 'version'] as const

const isRunning = (value: Readonly<Record<string, unknown>>): boolean =>
  typeof value['pid'] === 'number' && texts.every((field) => typeof value[field] === 'string')

/** `null` when there is none or it is spoilt. */
export const readState = (path: string): ServiceState | null => {
  const value = readJson(path)
  if (!isObject(value)) return null
  if (isRunning(value)) return value as unknown as RunningState
  return typeof value['stoppedAt'] === 'string' ? { stoppedAt: value['stoppedAt'] } : null
}

export const writeState = (path: string, state: ServiceState): void =>
  writeAtomically(path, `${JSON.stringify(state, null, 2)}\n`)

/** Takes it away unless another service has written its own meanwhile. */
export const removeState = (path: string, pid: number): void => {
  const state = readState(path)
  if (state !== null && 'pid' in state && state.pid === pid) rmSync(path, { force: true })
}
