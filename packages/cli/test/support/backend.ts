/** An emulator and a token server on free ports, as the local service runs them, closed when the test is over. */
import { createEmulator, type Emulator } from '@terminal-chat/emulator'
import { createTokenServer, loadConfig, type TokenServer } from '@terminal-chat/token-server'
import { onTestFinished } from 'vitest'

export interface Backend {
  readonly emulator: Emulator
  readonly tokenServer: TokenServer
}

export interface BackendOptions {
  /** Seconds. */
  readonly tokenTtl?: number
  readonly localSecret?: string
  readonly pollIntervalMs?: number
  /** Milliseconds since 1970; what the token server goes by. */
  readonly now?: () => number
}

export const startBackend = async (options: BackendOptions = {}): Promise<Backend> => {
  const emulator = await createEmulator()
  const { credentials } = emulator
  const config = loadConfig({
    TWILIO_ACCOUNT_SID: credentials.accountSid,
    TWILIO_API_KEY: credentials.apiKey,
    TWILIO_API_SECRET: credentials.apiSecret,
    TWILIO_CHAT_SERVICE_SID: credentials.chatServiceSid,
    TWILIO_API_BASE_URL: emulator.apiBaseUrl,
    TWILIO_REALTIME_URL: emulator.realtimeUrl,
    PORT: '0',
    RATE_LIMIT: '0',
    LOG_LEVEL: 'silent',
    POLL_INTERVAL_MS: String(options.pollIntervalMs ?? 100),
    TOKEN_TTL: String(options.tokenTtl ?? 3600),
    ...(options.localSecret === undefined ? {} : { LOCAL_SECRET: options.localSecret }),
  })
  const tokenServer = await createTokenServer(config, options.now === undefined ? {} : { now: options.now })
  onTestFinished(async () => {
    await tokenServer.close()
    await emulator.close()
  })
  return { emulator, tokenServer }
}
