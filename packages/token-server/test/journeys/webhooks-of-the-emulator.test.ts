import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { publicAttributes, startEmulator } from '../support/emulator.ts'
import { openEvents } from '../support/events.ts'
import { startServer, tokenFor } from '../support/server.ts'

/** A port that was free a moment ago: the address of the server must be known before it starts. */
const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

test('a channel that is made, changed and removed is told by the webhooks that the emulator itself signs', async () => {
  const { env, emulator, service } = await startEmulator()
  const port = await freePort()
  const publicUrl = `http://127.0.0.1:${port}`
  const server = await startServer({
    ...env,
    PORT: String(port),
    PUBLIC_URL: publicUrl,
    TWILIO_AUTH_TOKEN: emulator.credentials.authToken,
    // Nothing but a webhook can bring news in time.
    POLL_INTERVAL_MS: '600000',
  })
  await service.configuration.webhooks().update({
    method: 'POST',
    postWebhookUrl: `${publicUrl}/webhooks/twilio`,
    filters: ['onConversationAdded', 'onConversationUpdated', 'onConversationRemoved'],
  })
  const events = await openEvents(server.url, await tokenFor(server, 'bob'))
  expect((await events.next()).event).toBe('reset')
  // Requests by REST are told to webhooks only where they ask for it, as at Twilio.
  const { sid } = await service.conversations.create({
    friendlyName: 'Grüße & mehr',
    attributes: publicAttributes,
    xTwilioWebhookEnabled: 'true',
  })
  expect(await events.next()).toMatchObject({ event: 'added', data: { sid, friendlyName: 'Grüße & mehr' } })
  await service.conversations(sid).update({ friendlyName: 'Other', xTwilioWebhookEnabled: 'true' })
  expect(await events.next()).toMatchObject({ event: 'updated', data: { sid, friendlyName: 'Other' } })
  await service.conversations(sid).remove({ xTwilioWebhookEnabled: 'true' })
  expect(await events.next()).toMatchObject({ event: 'removed', data: { sid } })
  events.close()
})
