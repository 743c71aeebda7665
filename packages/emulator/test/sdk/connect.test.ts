/** Connecting with the SDK. */
import { jwt } from 'twilio'
import { expect, test } from 'vitest'
import { connectClient, nextEvent, openClient } from '../support/connect-client.ts'
import { startEmulator } from '../support/start-emulator.ts'

test('a client with a token of the twilio package initializes as its identity', async () => {
  const emulator = await startEmulator()
  const { accountSid, apiKey, apiSecret, chatServiceSid } = emulator.credentials
  const token = new jwt.AccessToken(accountSid, apiKey, apiSecret, { identity: 'alice', ttl: 600 })
  token.addGrant(new jwt.AccessToken.ChatGrant({ serviceSid: chatServiceSid }))
  const client = openClient(emulator, token.toJwt())
  await nextEvent(client, 'initialized')
  expect(client.user.identity).toBe('alice')
  expect(client.connectionState).toBe('connected')
})

test('the emulator counts a client while its socket is open', async () => {
  const emulator = await startEmulator()
  expect(emulator.connections()).toBe(0)
  const client = await connectClient(emulator, 'alice')
  expect(emulator.connections()).toBe(1)
  await client.shutdown()
  await expect.poll(emulator.connections).toBe(0)
})

test('identities and names with slashes, spaces, emoji and percent signs work', async () => {
  const emulator = await startEmulator()
  const identity = 'al/ice b?&%=+ 日本 🎉'
  const client = await connectClient(emulator, identity)
  expect(client.user.identity).toBe(identity)
  const created = await client.createConversation({ uniqueName: 'a/b c?d&e%f=g+h ü 🎉' })
  await created.join()
  const found = await client.getConversationByUniqueName('a/b c?d&e%f=g+h ü 🎉')
  expect(found.sid).toBe(created.sid)
  expect((await client.getUser(identity)).identity).toBe(identity)
})
