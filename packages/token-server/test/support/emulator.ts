/** Starts a token server beside a real emulator, and gives tests the operator's REST client. */
import { createEmulator, type Emulator } from '@terminal-chat/emulator'
import { onTestFinished } from 'vitest'
import type { Deps, Environment } from '../../src/index.ts'
import { loadServiceClient, type ServiceClient } from '../../src/directory/service-client.ts'
import { buildConfig } from './config.ts'
import { startServer, type TestServer } from './server.ts'

/** An emulator that ends with its test, and the variables of a server that uses it. */
export interface TestEmulator {
  readonly emulator: Emulator
  readonly env: Environment
  /** The service by REST, as an operator with the API key sees it. */
  readonly service: ServiceClient
}

/** Starts an emulator in memory. */
export const startEmulator = async (): Promise<TestEmulator> => {
  const running = await createEmulator()
  let closing: Promise<void> | undefined
  const emulator = { ...running, close: () => (closing ??= running.close()) }
  onTestFinished(emulator.close)
  const { accountSid, apiKey, apiSecret, chatServiceSid } = emulator.credentials
  const env = {
    TWILIO_ACCOUNT_SID: accountSid,
    TWILIO_API_KEY: apiKey,
    TWILIO_API_SECRET: apiSecret,
    TWILIO_CHAT_SERVICE_SID: chatServiceSid,
    TWILIO_API_BASE_URL: emulator.apiBaseUrl,
    TWILIO_REALTIME_URL: emulator.realtimeUrl,
  }
  return { emulator, env, service: await loadServiceClient(buildConfig(env), { random: Math.random }) }
}

/** Starts both. */
export const startPair = async (
  replaced: Environment = {},
  deps: Partial<Deps> = {},
): Promise<TestEmulator & { readonly server: TestServer }> => {
  const pair = await startEmulator()
  return { ...pair, server: await startServer({ ...pair.env, ...replaced }, deps) }
}

/** Attributes of a public channel. */
export const publicAttributes = JSON.stringify({ public: true })

/** Makes a public conversation; resolves to its SID. */
export const createPublic = async (service: ServiceClient, uniqueName: string): Promise<string> => {
  const { sid } = await service.conversations.create({
    uniqueName,
    friendlyName: uniqueName,
    attributes: publicAttributes,
  })
  return sid
}
