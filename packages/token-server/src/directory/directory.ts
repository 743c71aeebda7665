/** The public channels: read when asked, watched while somebody listens, at rest otherwise. */
import type { Channel } from './channel.ts'
import { createSnapshot, type Snapshot } from './snapshot.ts'

/** The public channels of the service. */
export interface Directory {
  /** A snapshot no older than `maxAgeMs`; 0 = read after this call. Rejects as `list` does. */
  readonly read: (maxAgeMs: number) => Promise<Snapshot>
  /** Says that something changed: listeners hear of it as soon as it is read. */
  readonly touch: () => void
  /** The snapshot that was taken last, if any. */
  readonly latest: () => Snapshot | undefined
  /** A recent snapshot by its version. */
  readonly find: (version: string) => Snapshot | undefined
  /** Calls back with each new snapshot until the returned function is called. */
  readonly subscribe: (listener: (snapshot: Snapshot) => void) => () => void
  readonly close: () => void
}

interface DirectoryOptions {
  /** Reads all public channels from Twilio. */
  readonly list: () => Promise<readonly Channel[]>
  readonly now: () => number
  readonly pollIntervalMs: number
  readonly onError: (error: unknown) => void
}

/** Enough for a client that was away for a while; an older one reads the list again. */
const snapshotsKept = 64

/** Creates a directory; it asks Twilio for nothing until it is read or subscribed to. */
export const createDirectory = ({ list, now, pollIntervalMs, onError }: DirectoryOptions): Directory => {
  const listeners = new Set<(snapshot: Snapshot) => void>()
  const recent = new Map<string, Snapshot>()
  let latest: Snapshot | undefined
  let takenAt = -Infinity
  let running: Promise<Snapshot> | undefined
  let queued: Promise<Snapshot> | undefined
  let timer: NodeJS.Timeout | undefined
  let isClosed = false

  const take = async (): Promise<Snapshot> => {
    const startedAt = now()
    const snapshot = createSnapshot(await list())
    const isNew = snapshot.version !== latest?.version
    latest = snapshot
    takenAt = startedAt
    recent.delete(snapshot.version)
    recent.set(snapshot.version, snapshot)
    for (const version of [...recent.keys()].slice(0, -snapshotsKept)) recent.delete(version)
    if (isNew) for (const listener of listeners) listener(snapshot)
    return snapshot
  }

  /** Never joins a read that had begun before the call: that one may have missed what the caller wants to see. */
  const refresh = (): Promise<Snapshot> => {
    if (!running) {
      running = take().finally(() => (running = undefined))
      return running
    }
    queued ??= running
      .then(
        () => undefined,
        () => undefined,
      )
      .then(() => {
        queued = undefined
        return refresh()
      })
    return queued
  }

  const schedule = (): void => {
    clearTimeout(timer)
    if (listeners.size === 0 || isClosed) return
    timer = setTimeout(poll, pollIntervalMs).unref()
  }

  const poll = (): void => {
    refresh().catch(onError).finally(schedule)
  }

  return {
    read: (maxAgeMs) =>
      latest && maxAgeMs > 0 && now() - takenAt <= maxAgeMs ? Promise.resolve(latest) : refresh(),
    touch: () => {
      takenAt = -Infinity
      if (listeners.size > 0) poll()
    },
    latest: () => latest,
    find: (version) => recent.get(version),
    subscribe: (listener) => {
      listeners.add(listener)
      if (listeners.size === 1) schedule()
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) clearTimeout(timer)
      }
    },
    close: () => {
      isClosed = true
      clearTimeout(timer)
      listeners.clear()
    },
  }
}
