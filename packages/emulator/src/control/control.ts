/** What only an emulator can do: the functions that steer it from a test. */
import { signToken } from '../auth/token.ts'
import type { TableCopy } from '../database/tables.ts'
import type { Deps } from '../deps.ts'
import type { Operations } from '../operations/index.ts'
import type { Sockets } from '../socket/listen.ts'
import type { TrafficFilter } from '../traffic/log.ts'
import type { TrafficRecord } from '../traffic/record.ts'
import { applySeed } from './seed.ts'
import type { Seed } from './seed-schema.ts'

/** All data at one moment, for `restore`; JSON can hold it. */
export interface Snapshot extends TableCopy {
  /** The default Conversation Service it belongs to. */
  readonly chatServiceSid: string
  /** Content of uploads by their SID, in base64; those of more than 16 MB are left out. */
  readonly media?: Readonly<Record<string, string>>
}

/** The same functions are reachable over HTTP under `/_emulator/`. */
export interface EmulatorControl {
  /** Moves the emulator's clock forward by so many milliseconds; token warnings and expiries that fall due happen. */
  readonly advanceClock: (ms: number) => void
  /** The time of the emulator's clock, in ms since 1970. */
  readonly readClock: () => number
  /** Cuts the TCP connection of every socket, or of every socket of one identity, without a close frame. */
  readonly dropSockets: (identity?: string) => void
  /**
   * Sends a close frame to every socket, or to every socket of one identity: 308 come back (after `reconnectMinMs`),
   * 410 token expired, 401 rejected, 406 and 417 never come back.
   */
  readonly dismissSockets: (code: number, identity?: string, reconnectMinMs?: number) => void
  /** An access token signed with the emulator's API key, for tests; `ttlSeconds` defaults to 3600. */
  readonly mintToken: (identity: string, ttlSeconds?: number) => string
  /** Forgets all data, faults and traffic, as at the first start; credentials and clock stay. Sockets are cut: clients are to be made anew. */
  readonly reset: () => void
  /** Adds users, conversations and messages to the default service; what is there already stays as it is. */
  readonly seed: (seed: Seed) => void
  /** A copy of all data. */
  readonly snapshot: () => Snapshot
  /** Goes back to a copy. Sockets are cut: clients are to be made anew, since they know of a future that is not. */
  readonly restore: (snapshot: Snapshot) => void
  /** The latest frames and requests, oldest first; about 2,000 are kept. */
  readonly readTraffic: (filter?: TrafficFilter) => readonly TrafficRecord[]
  readonly clearTraffic: () => void
}

export type ControlDeps = Pick<
  Deps,
  | 'clock'
  | 'credentials'
  | 'tables'
  | 'timers'
  | 'turn'
  | 'faults'
  | 'expiredTokens'
  | 'traffic'
  | 'conversations'
  | 'users'
  | 'roles'
  | 'records'
  | 'media'
  | 'mediaFiles'
>

/** Larger uploads are not in snapshots, which are one JSON value. */
const LARGEST_MEDIA = 16 * 1024 * 1024

const readMedia = (files: Pick<Deps['mediaFiles'], 'readAll'>, { tables }: TableCopy) =>
  Object.fromEntries(
    (tables['media'] ?? []).flatMap(({ sid, size }) => {
      const content = Number(size) > LARGEST_MEDIA ? undefined : files.readAll(String(sid))
      return content === undefined ? [] : [[String(sid), content.toString('base64')] as const]
    }),
  )

export const createControl = (
  deps: ControlDeps,
  operations: Operations,
  sockets: Sockets,
): EmulatorControl => {
  const { clock, credentials, tables, turn, traffic } = deps
  const { chatServiceSid } = credentials

  return {
    advanceClock: clock.advance,
    readClock: clock.now,
    dropSockets: sockets.drop,
    dismissSockets: sockets.dismiss,
    mintToken: (identity, ttlSeconds = 3600) => {
      const issuedAt = clock.now()
      return signToken(
        { ...credentials, identity, issuedAt, expiresAt: issuedAt + ttlSeconds * 1000 },
        credentials.apiSecret,
      )
    },
    reset: () => {
      sockets.drop()
      turn.write(() => {
        tables.clear()
        operations.ensureService(chatServiceSid, 'Default Conversations Service')
      })
      turn.flush()
      deps.faults.clear()
      deps.expiredTokens.clear()
      traffic.clear()
    },
    seed: (seed) => applySeed(deps, operations, seed),
    snapshot: () => {
      turn.flush()
      const copy = tables.copy()
      return { chatServiceSid, ...copy, media: readMedia(deps.mediaFiles, copy) }
    },
    restore: (snapshot) => {
      if (snapshot.chatServiceSid !== chatServiceSid) {
        throw new RangeError(
          `the snapshot is of ${snapshot.chatServiceSid}: start the emulator with that chatServiceSid`,
        )
      }
      sockets.drop()
      turn.write(() => tables.restore(snapshot))
      turn.flush()
      for (const [sid, content] of Object.entries(snapshot.media ?? {})) {
        if (deps.media.exists(sid)) deps.mediaFiles.write(sid, Buffer.from(content, 'base64'))
      }
      deps.timers.rearm()
      operations.resumeDeliveries()
    },
    readTraffic: traffic.read,
    clearTraffic: traffic.clear,
  }
}
