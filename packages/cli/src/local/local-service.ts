/** The local service as its clients see it: found, started when it is missing, told to stay or to stop. */
import type { Clock } from '@terminal-chat/core'
import { userError } from '../errors.ts'
import { isAlive } from '../files/is-alive.ts'
import { askStatus, askToKeep, askToStop } from './ask-control.ts'
import type { ServiceStatus } from './control.ts'
import { serviceFiles, type ServiceFiles } from './service-files.ts'
import { createStartService, type StartService } from './start-service.ts'
import { readState, type RunningState } from './state-file.ts'

export interface LocalService {
  readonly files: ServiceFiles
  /** The one that runs; `null` when none does. */
  readonly find: () => Promise<{ readonly state: RunningState; readonly status: ServiceStatus } | null>
  /**
   * Finds it or starts it. With `unlessStopped` it is left alone when somebody told it to stop: that is how open chats
   * ask. Rejects with `local-service-failed` or `local-service-stopped`.
   */
  readonly ensureRunning: (options?: { readonly unlessStopped?: boolean }) => Promise<RunningState>
  /** Makes the running one stay when nobody uses it. */
  readonly keep: () => Promise<boolean>
  /** Resolves with `false` when none ran; else once it has stopped. */
  readonly stop: () => Promise<boolean>
}

export interface LocalServiceParts {
  readonly dataFolder: string
  readonly version: string
  readonly clock: Clock
  /** Given by tests that start it otherwise. */
  readonly start?: StartService
}

/** Milliseconds. */
const times = { total: 30_000, poll: 40, restart: 2_000, stop: 10_000 }

export const createLocalService = (parts: LocalServiceParts): LocalService => {
  const { dataFolder, version, clock } = parts
  const files = serviceFiles(dataFolder)
  const start = parts.start ?? createStartService(files, dataFolder, version)
  const wait = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      clock.after(ms, resolve)
    })

  const find: LocalService['find'] = async () => {
    const state = readState(files.state)
    if (state === null || !('pid' in state)) return null
    const status = await askStatus(state)
    return status === null ? null : { state, status }
  }

  const startAndFind = async (): Promise<RunningState> => {
    const givenUpAt = clock.now() + times.total
    let startAt = 0
    let failure: string | null = null
    while (clock.now() < givenUpAt) {
      if (clock.now() >= startAt) {
        const { ended } = start()
        // While one is on its way another would only find the lock taken.
        startAt = Number.POSITIVE_INFINITY
        void ended.then((status) => {
          startAt = clock.now() + times.restart
          if (status !== 0) failure = status === null ? 'it cannot be run' : `it ended with status ${status}`
        })
      }
      await wait(times.poll)
      const found = await find()
      if (found !== null) return found.state
      if (failure !== null) break
    }
    const reason = failure ?? `no answer within ${times.total / 1000} seconds`
    throw userError('local-service-failed', { reason })
  }

  let pending: Promise<RunningState> | null = null
  return {
    files,
    find,
    ensureRunning: async ({ unlessStopped = false } = {}) => {
      const found = await find()
      if (found !== null) return found.state
      const state = readState(files.state)
      if (unlessStopped && state !== null && 'stoppedAt' in state)
        throw userError('local-service-stopped', {})
      pending ??= startAndFind().finally(() => {
        pending = null
      })
      return await pending
    },
    keep: async () => {
      const found = await find()
      return found !== null && (await askToKeep(found.state))
    },
    stop: async () => {
      const found = await find()
      if (found === null || !(await askToStop(found.state))) return false
      const givenUpAt = clock.now() + times.stop
      while (clock.now() < givenUpAt && isAlive(found.state.pid)) await wait(times.poll)
      return true
    },
  }
}
