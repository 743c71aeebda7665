import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import twilio from 'twilio'
import { expect, onTestFinished, test } from 'vitest'
import { startEmulator } from './support/start-emulator.ts'
import { twilioFor } from './support/twilio.ts'
import { twoInConversation } from './support/two-in-conversation.ts'

interface Call {
  readonly path: string
  readonly signature: string
  readonly form: Readonly<Record<string, string>>
}

/** A receiver of webhooks; `answer` decides by path what it says. */
const receiver = async (answer: (path: string) => { status: number; body: string }) => {
  const calls: Call[] = []
  const server = createServer((request, response) => {
    let text = ''
    request.setEncoding('utf8')
    request.on('data', (part: string) => (text += part))
    request.on('end', () => {
      const path = request.url ?? ''
      const form = Object.fromEntries(new URLSearchParams(text))
      calls.push({ path, signature: String(request.headers['x-twilio-signature']), form })
      const { status, body } = answer(path)
      response.writeHead(status, { 'content-type': 'application/json' }).end(body)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, calls }
}

test('a post webhook tells what a client did, signed as the receiver checks it', async () => {
  const emulator = await startEmulator()
  const hook = await receiver(() => ({ status: 200, body: '{}' }))
  const { ofAlice } = await twoInConversation(emulator)
  await twilioFor(emulator)
    .configuration.webhooks()
    .update({ postWebhookUrl: `${hook.url}/post`, filters: ['onMessageAdded'], method: 'POST' })
  await ofAlice.sendMessage('hello')
  await expect.poll(() => hook.calls.length).toBe(1)
  const [call] = hook.calls
  expect(call?.form).toMatchObject({
    EventType: 'onMessageAdded',
    Source: 'SDK',
    ClientIdentity: 'alice',
    Body: 'hello',
    ConversationSid: ofAlice.sid,
  })
  const { authToken } = emulator.credentials
  expect(twilio.validateRequest(authToken, call?.signature ?? '', `${hook.url}/post`, call?.form ?? {})).toBe(
    true,
  )
})

test('a pre webhook changes a message, or refuses it', async () => {
  const emulator = await startEmulator()
  let status = 200
  const hook = await receiver(() => ({ status, body: status === 200 ? '{"body":"changed"}' : '{}' }))
  const { ofAlice } = await twoInConversation(emulator)
  await twilioFor(emulator)
    .configuration.webhooks()
    .update({ preWebhookUrl: `${hook.url}/pre`, filters: ['onMessageAdd'], method: 'POST' })
  await ofAlice.sendMessage('hello')
  await expect
    .poll(async () => (await ofAlice.getMessages()).items.map(({ body }) => body))
    .toEqual(['changed'])
  status = 403
  await expect(ofAlice.sendMessage('never')).rejects.toMatchObject({ body: { code: 50056 } })
  expect((await ofAlice.getMessages()).items.length).toBe(1)
})

test('what the REST API does is told only when it is asked for', async () => {
  const emulator = await startEmulator()
  const hook = await receiver(() => ({ status: 200, body: '{}' }))
  const { ofAlice } = await twoInConversation(emulator)
  const api = twilioFor(emulator)
  await api.configuration
    .webhooks()
    .update({ postWebhookUrl: `${hook.url}/post`, filters: ['onMessageAdded'], method: 'POST' })
  await api.conversations(ofAlice.sid).messages.create({ body: 'silent' })
  await api.conversations(ofAlice.sid).messages.create({ body: 'told', xTwilioWebhookEnabled: 'true' })
  await expect.poll(() => hook.calls.length).toBe(1)
  expect(hook.calls[0]?.form).toMatchObject({ Body: 'told', Source: 'API' })
})
