import { createEmulator } from '@terminal-chat/emulator'
import { createTokenServer, loadConfig } from '@terminal-chat/token-server'
import { onTestFinished, test } from 'vitest'
import { keys } from './support/terminal.ts'
import { createWorld } from './support/world.ts'

test('a token of sixty seconds runs out twice on an advanced clock, and the chat goes on', async () => {
  let ahead = 0
  const now = (): number => Date.now() + ahead
  const emulator = await createEmulator()
  const { credentials } = emulator
  const config = loadConfig({
    PORT: '0',
    TOKEN_TTL: '60',
    TWILIO_ACCOUNT_SID: credentials.accountSid,
    TWILIO_API_KEY: credentials.apiKey,
    TWILIO_API_SECRET: credentials.apiSecret,
    TWILIO_CHAT_SERVICE_SID: credentials.chatServiceSid,
    TWILIO_API_BASE_URL: emulator.apiBaseUrl,
    TWILIO_REALTIME_URL: emulator.realtimeUrl,
  })
  const server = await createTokenServer(config, { now })
  onTestFinished(async () => {
    await server.close()
    await emulator.close()
  })
  const world = await createWorld({ CHAT_SERVER: server.url })
  const alice = world.open('alice')
  await alice.waitFor('Connected as alice')
  const bob = world.open('bob')
  await bob.waitFor('Connected as bob')
  for (const round of [1, 2]) {
    ahead += 61_000
    emulator.control.advanceClock(61_000)
    alice.type(`round ${round}${keys.enter}`)
    await bob.waitFor(`round ${round}`, 30_000)
    bob.type(`heard ${round}${keys.enter}`)
    await alice.waitFor(`heard ${round}`, 30_000)
  }
})
