import { expect, test } from 'vitest'
import { sdkOptions } from '../../src/twilio/sdk-options.ts'

test('Twilio keeps the SDK’s own address and its own pauses', () => {
  expect(sdkOptions({ realtimeUrl: null })).toEqual({
    logLevel: 'silent',
    Sync: { enableSessionStorage: false },
  })
})

test('a service on this machine is tried again soon', () => {
  expect(sdkOptions({ realtimeUrl: 'ws://127.0.0.1:4101/v3/wsconnect' })).toMatchObject({
    Twilsock: { uri: 'ws://127.0.0.1:4101/v3/wsconnect' },
    retryPolicy: { min: 200, max: 2000 },
  })
})

test('another machine is tried again as Twilio would be', () => {
  const options = sdkOptions({ realtimeUrl: 'wss://chat.example.com/v3/wsconnect' })
  expect(options).toMatchObject({ Twilsock: { uri: 'wss://chat.example.com/v3/wsconnect' } })
  expect(options).not.toHaveProperty('retryPolicy')
})
