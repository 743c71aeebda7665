/** The public surface of the emulator: start one, point the SDKs at it, steer it, close it. */
import { startApp } from './app.ts'
import type { Clock } from './clock.ts'
import type { EmulatorControl } from './control/control.ts'
import type { EmulatorCredentials } from './credentials.ts'
import { createDeps } from './deps.ts'
import type { LogRecord } from './log.ts'
import { REALTIME_PATH } from './socket/listen.ts'

export type { Clock, EmulatorControl, EmulatorCredentials, LogRecord }

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
  /** Where the time comes from; default the system clock. `control.advanceClock` moves on top of it. */
  readonly clock?: Clock
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
  /** Sockets that are authenticated right now. */
  readonly connections: () => number
  /** Closes every socket, then the listener, then the data. */
  readonly close: () => Promise<void>
}

/** Starts an emulator and resolves when it listens. Rejects when the port is taken or the data cannot be opened. */
export const createEmulator = async (options: EmulatorOptions = {}): Promise<Emulator> => {
  const { port = 0, host = '127.0.0.1', ...rest } = options
  const deps = createDeps(rest)
  const app = await startApp(deps, host, port).catch((error: unknown) => {
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
    connections: deps.hub.count,
    close: app.close,
  }
}
