/** A service that is not the local one: an emulator and a token server in this process, near or far. */
import { createEmulator, type Emulator } from '@terminal-chat/emulator'
import { createTokenServer, loadConfig } from '@terminal-chat/token-server'
import { onTestFinished } from 'vitest'
import { createDelayProxy, type DelayProxy } from './delay-proxy.ts'

export interface FarService {
  /** For `--server`. */
  readonly url: string
  /** The same without the way to it. */
  readonly nearUrl: string
  readonly emulator: Emulator
  /** Lets nothing pass on the way to `url` until what it returns is called. */
  readonly hold: () => () => void
}

export interface FarServiceOptions {
  /** Milliseconds that everything takes, each way: requests, and what comes over the socket. */
  readonly late?: number
  /** Seconds. */
  readonly tokenTtl?: number
  /** Milliseconds since 1970. */
  readonly now?: () => number
}

export const createFarService = async ({
  late = 0,
  tokenTtl,
  now,
}: FarServiceOptions = {}): Promise<FarService> => {
  const emulator = await createEmulator()
  const { credentials } = emulator
  const start = (realtimeUrl: string) =>
    createTokenServer(
      loadConfig({
        PORT: '0',
        LOG_LEVEL: 'error',
        ...(tokenTtl === undefined ? {} : { TOKEN_TTL: String(tokenTtl) }),
        TWILIO_ACCOUNT_SID: credentials.accountSid,
        TWILIO_API_KEY: credentials.apiKey,
        TWILIO_API_SECRET: credentials.apiSecret,
        TWILIO_CHAT_SERVICE_SID: credentials.chatServiceSid,
        TWILIO_API_BASE_URL: emulator.apiBaseUrl,
        TWILIO_REALTIME_URL: realtimeUrl,
      }),
      now === undefined ? {} : { now },
    )
  const closing: { readonly close: () => Promise<void> }[] = [emulator]
  onTestFinished(async () => {
    for (const part of closing.toReversed()) await part.close()
  })
  const near = await start(emulator.realtimeUrl)
  closing.push(near)
  const proxies: DelayProxy[] = []
  const hold = (): (() => void) => {
    const releases = proxies.map((proxy) => proxy.hold())
    return () => {
      for (const release of releases) release()
    }
  }
  if (late === 0) return { url: near.url, nearUrl: near.url, emulator, hold }

  const through = async (url: string): Promise<string> => {
    const there = new URL(url)
    const proxy = await createDelayProxy(Number(there.port), late)
    closing.push(proxy)
    proxies.push(proxy)
    there.port = String(proxy.port)
    return there.href.replace(/\/$/, '')
  }
  const far = await start(await through(emulator.realtimeUrl))
  closing.push(far)
  return { url: await through(far.url), nearUrl: near.url, emulator, hold }
}
