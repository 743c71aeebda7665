import { createTokenServer, loadConfig } from '@terminal-chat/token-server'
import { expect, onTestFinished, test } from 'vitest'
import { connectionRecovery, explainConnection } from '../../src/twilio/connection-recovery.ts'
import { startBackend } from '../support/backend.ts'
import { makeGateway } from '../support/gateway.ts'

test('a refusal with a known code says what to do, any other stays as it is', () => {
  expect(explainConnection('Invalid Access Token signature', 20107)).toBe(
    `Invalid Access Token signature (20107): ${connectionRecovery[20107]}`,
  )
  expect(explainConnection('Odd (error 20105)', 20105)).toBe(
    `Odd (error 20105): ${connectionRecovery[20105]}`,
  )
  expect(explainConnection('Odd', 99999)).toBe('Odd')
  expect(explainConnection('The connection broke', undefined)).toBe('The connection broke')
})

const zeros = '0'.repeat(32)

test.each([
  [
    'the secret of another key',
    { TWILIO_API_SECRET: 'the-secret-of-another-key' },
    /20107.*TWILIO_API_SECRET/,
  ],
  [
    'a service that is not there',
    { TWILIO_CHAT_SERVICE_SID: `IS${zeros}` },
    /20106.*TWILIO_CHAT_SERVICE_SID/,
  ],
  ['a key of another account', { TWILIO_ACCOUNT_SID: `AC${zeros}` }, /20103.*token-server check/],
])('a token server with %s leaves people with the cause and the cure', async (_what, wrong, expected) => {
  const { emulator } = await startBackend()
  const { accountSid, apiKey, apiSecret, chatServiceSid } = emulator.credentials
  const tokenServer = await createTokenServer(
    loadConfig({
      TWILIO_ACCOUNT_SID: accountSid,
      TWILIO_API_KEY: apiKey,
      TWILIO_API_SECRET: apiSecret,
      TWILIO_CHAT_SERVICE_SID: chatServiceSid,
      TWILIO_API_BASE_URL: emulator.apiBaseUrl,
      TWILIO_REALTIME_URL: emulator.realtimeUrl,
      PORT: '0',
      LOG_LEVEL: 'silent',
      ...wrong,
    }),
    { log: { write: () => undefined } },
  )
  onTestFinished(() => tokenServer.close())
  const alice = makeGateway({ emulator, tokenServer }, 'alice')
  void alice.connect(() => undefined).catch(() => undefined)
  const { reason } = await alice.heard('connection/changed', ({ state }) => state === 'denied')
  expect(reason).toMatch(expected)
})
