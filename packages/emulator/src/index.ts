/** The public surface of the emulator: start one, point the SDKs at it, steer it, close it. */
import { startApp } from './app.ts'
import type { Clock } from './clock.ts'
import type { EmulatorControl, Snapshot } from './control/control.ts'
import { connectRemote } from './control/remote.ts'
import type { RemoteEmulator, RemoteOptions } from './control/remote.ts'
import type { Seed } from './control/seed-schema.ts'
import type { EmulatorCredentials } from './credentials.ts'
import { createDeps } from './deps.ts'
import type { EmulatorFaults } from './faults/faults.ts'
import type { Fault } from './faults/rule.ts'
import type { StandingFault } from './faults/rules.ts'
import type { LogRecord } from './log.ts'
import { REALTIME_PATH } from './socket/listen.ts'
import type { TrafficRecord } from './traffic/record.ts'

export { connectRemote }
export type {
  Clock,
  EmulatorControl,
  EmulatorCredentials,
  EmulatorFaults,
  Fault,
  LogRecord,
  RemoteEmulator,
  RemoteOptions,
  Seed,
  Snapshot,
  StandingFault,
  TrafficRecord,
}

/** How to start an emulator; everything has a default. */
export interface EmulatorOptions {
  /** TCP port; 0 (the default) picks a free one. */
  readonly port?: number
  /** Address to listen on; default `127.0.0.1`. */
  readonly host?: string
  /** Path of the SQLite file; default `:memory:`, which forgets everything on close. */
  readonly data?: string
  /** Credentials to use; those left out are made up at first start and kept with the data. */
  readonly credentials?: Partial<EmulatorCredentials>
  /** What to fill it with; what is there already stays as it is. */
  readonly seed?: Seed
  /** Where the time comes from; default the system clock. `control.advanceClock` moves on top of it. */
  readonly clock?: Clock
  /** Refuses more than 150 actions in five seconds on a conversation, or on a service, with 429/50063; default no. */
  readonly rateLimit?: boolean
  /** ms between pings to clients; one that has not answered by the next is cut. Default 15,000. */
  readonly heartbeat?: number
  /** Receives one record per thing worth knowing; never a token or a secret. Default: nothing is logged. */
  readonly log?: (line: LogRecord) => void
}

/** A running emulator. */
export interface Emulator {
  /** `http://127.0.0.1:PORT` */
  readonly url: string
  /** `ws://127.0.0.1:PORT/v3/wsconnect`, what `@twilio/conversations` takes as `Twilsock.uri`. */
  readonly realtimeUrl: string
  /** What `twilio(…).conversations.baseUrl` takes. */
  readonly apiBaseUrl: string
  readonly credentials: EmulatorCredentials
  /** Second argument of `new Client(token, …)`. */
  readonly clientOptions: { readonly Twilsock: { readonly uri: string } }
  readonly control: EmulatorControl
  /** What a test can make go wrong. */
  readonly faults: EmulatorFaults
  /** Sockets that are authenticated right now. */
  readonly connections: () => number
  /** Closes every socket, then the listener, then the data. */
  readonly close: () => Promise<void>
}

/** Starts an emulator and resolves when it listens. Rejects when the port is taken or the data cannot be opened. */
export const createEmulator = async (options: EmulatorOptions = {}): Promise<Emulator> => {
  const { port = 0, host = '127.0.0.1', seed, heartbeat, ...rest } = options
  const deps = createDeps(rest)
  const app = await startApp(deps, { host, port, seed, heartbeat }).catch((error: unknown) => {
    deps.close()
    throw error
  })
  const realtimeUrl = app.url.replace('http:', 'ws:') + REALTIME_PATH
  return {
    url: app.url,
    realtimeUrl,
    apiBaseUrl: app.url,
    credentials: deps.credentials,
    clientOptions: { Twilsock: { uri: realtimeUrl } },
    control: app.control,
    faults: app.faults,
    connections: deps.hub.count,
    close: app.close,
  }
}
