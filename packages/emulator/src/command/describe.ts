/** What the command prints when it listens. */
import type { Emulator } from '../index.ts'
import { inspectorUrl } from '../inspector/serve.ts'

/** How to reach an emulator, and with what. */
export const describeEmulator = ({
  url,
  realtimeUrl,
  apiBaseUrl,
  credentials,
}: Emulator): Readonly<Record<string, string>> => ({ url, realtimeUrl, apiBaseUrl, ...credentials })

/** For people: one line each, with the address of the inspector. */
export const formatDescription = (emulator: Emulator): string => {
  const { accountSid, authToken } = emulator.credentials
  const lines = {
    ...describeEmulator(emulator),
    inspector: inspectorUrl(emulator.url, accountSid, authToken),
  }
  return Object.entries(lines)
    .map(([name, value]) => `${name.padEnd(16)}${value}\n`)
    .join('')
}
