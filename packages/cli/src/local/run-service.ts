/** Runs the local service in this process: emulator, token server, control, and nothing that others can reach. */
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import type { Server } from 'node:http'
import { createEmulator, type LogRecord } from '@terminal-chat/emulator'
import { createTokenServer, loadConfig } from '@terminal-chat/token-server'
import { jsonLine } from '../events/json-line.ts'
import { writeAtomically } from '../files/write-atomically.ts'
import { allowReactions } from './allow-reactions.ts'
import { createControl } from './control-server.ts'
import { enableReachability } from './enable-reachability.ts'
import { createIdleWatch } from './idle-watch.ts'
import { listenNear, preferredPorts } from './ports.ts'
import type { ServiceFiles } from './service-files.ts'
import { removeState, writeState, type RunningState } from './state-file.ts'

export interface ServiceParts {
  readonly files: ServiceFiles
  readonly version: string
  /** Milliseconds without a client after which it stops; `null` = it stays. */
  readonly idleAfter: number | null
  /** Receives one line of JSON at a time. */
  readonly log: (line: string) => void
}

export interface Service {
  readonly state: RunningState
  /** Resolves when it has stopped, whoever asked. */
  readonly stopped: Promise<void>
  readonly stop: () => Promise<void>
}

const host = '127.0.0.1'
const portOf = (url: string): number => Number(new URL(url).port)

const listen = async (server: Server): Promise<string> => {
  server.listen(0, host)
  await once(server, 'listening')
  const address = server.address()
  return `http://${host}:${typeof address === 'object' && address !== null ? address.port : 0}`
}

/** Resolves when it can be used. The caller holds the lock. */
export const runService = async ({ files, version, idleAfter, log }: ServiceParts): Promise<Service> => {
  const startedAt = new Date().toISOString()
  const secret = randomBytes(32).toString('hex')
  const ports = preferredPorts(files.ports)
  const say = (record: LogRecord): void => {
    if (record.level !== 'debug') log(jsonLine({ time: new Date().toISOString(), ...record }))
  }
  const emulator = await listenNear(ports.realtime, (port) =>
    createEmulator({ port, host, data: files.data, log: say }),
  )
  const { credentials } = emulator
  await allowReactions(emulator)
  await enableReachability(emulator)
  const environment = {
    TWILIO_ACCOUNT_SID: credentials.accountSid,
    TWILIO_API_KEY: credentials.apiKey,
    TWILIO_API_SECRET: credentials.apiSecret,
    TWILIO_CHAT_SERVICE_SID: credentials.chatServiceSid,
    TWILIO_API_BASE_URL: emulator.apiBaseUrl,
    TWILIO_REALTIME_URL: emulator.realtimeUrl,
    HOST: host,
    LOCAL_SECRET: secret,
    RATE_LIMIT: '0',
    // Chats announce what they change; this is for changes that come another way.
    POLL_INTERVAL_MS: '5000',
  }
  const tokenServer = await listenNear(ports.server, (port) =>
    createTokenServer(loadConfig({ ...environment, PORT: String(port) }), { log: { write: log } }),
  )

  const stopped = Promise.withResolvers<void>()
  let isStopping = false
  const stop = async (mark: () => void): Promise<void> => {
    if (isStopping) return await stopped.promise
    isStopping = true
    idle?.stop()
    mark()
    say({ level: 'info', event: 'service/stopping' })
    control.close()
    await tokenServer.close()
    await emulator.close()
    stopped.resolve()
  }
  const forget = (): void => removeState(files.state, process.pid)

  const idle =
    idleAfter === null
      ? null
      : createIdleWatch({
          now: Date.now,
          clients: emulator.connections,
          patience: idleAfter,
          onIdle: () => void stop(forget),
        })
  let isKept = idle === null
  tokenServer.app.server.on('request', () => idle?.touch())
  const control = createControl(secret, {
    status: () => ({
      pid: process.pid,
      url: tokenServer.url,
      realtimeUrl: emulator.realtimeUrl,
      clients: emulator.connections(),
      startedAt,
      dataFile: files.data,
      version,
      isKept,
    }),
    keep: () => {
      isKept = true
      idle?.keep()
    },
    // The answer goes out before the server closes.
    stop: () => {
      setImmediate(() => void stop(() => writeState(files.state, { stoppedAt: new Date().toISOString() })))
    },
  })
  const state: RunningState = {
    pid: process.pid,
    url: tokenServer.url,
    realtimeUrl: emulator.realtimeUrl,
    controlUrl: await listen(control),
    secret,
    startedAt,
    dataFile: files.data,
    version,
  }
  writeAtomically(
    files.ports,
    JSON.stringify({ server: portOf(tokenServer.url), realtime: portOf(emulator.url) }),
  )
  writeState(files.state, state)
  say({ level: 'info', event: 'service/started', url: tokenServer.url, realtimeUrl: emulator.realtimeUrl })
  return { state, stopped: stopped.promise, stop: () => stop(forget) }
}
