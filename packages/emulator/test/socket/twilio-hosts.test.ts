/** A client whose hosts are built in: it comes, behind a DNS override, under Twilio's own names. */
import { once } from 'node:events'
import { request } from 'node:http'
import { expect, onTestFinished, test } from 'vitest'
import { WebSocket } from 'ws'
import { decodeFrame, encodeFrame } from '../../src/socket/frame.ts'
import type { Frame } from '../../src/socket/frame.ts'
import { startEmulator } from '../support/start-emulator.ts'

test('tunnelled requests to the hosts of Twilio are routed by their paths', async () => {
  const emulator = await startEmulator()
  const socket = new WebSocket(emulator.realtimeUrl, { headers: { host: 'tsock.us1.twilio.com' } })
  onTestFinished(() => socket.terminate())
  await once(socket, 'open')
  const ask = async (header: object, payload = ''): Promise<Frame> => {
    const answer = once(socket, 'message')
    socket.send(encodeFrame({ id: 'TM1', ...header }, payload))
    const frame = decodeFrame((await answer)[0] as Buffer)
    if ('reason' in frame) throw new Error(frame.reason)
    return frame
  }
  const get = async (host: string, path: string) => {
    const { header, text } = await ask({
      method: 'message',
      http_request: { host, path, method: 'GET', params: {} },
    })
    return { status: header['http_status'], body: JSON.parse(text) as object }
  }
  await ask({ method: 'init', token: emulator.control.mintToken('alice') })
  const configuration = await get('aim.us1.twilio.com', '/Client/v2/Configuration')
  expect(configuration).toMatchObject({ status: { code: 200 }, body: { identity: 'alice' } })
  const { sync_objects } = configuration.body as { sync_objects: { my_user_info: string } }
  expect(await get('cds.us1.twilio.com:443', `/v3/Maps/${sync_objects.my_user_info}`)).toMatchObject({
    status: { code: 200 },
    body: { unique_name: sync_objects.my_user_info },
  })
})

test('the REST API answers to its name at Twilio', async () => {
  const { url, credentials } = await startEmulator()
  const sent = request(`${url}/v1/Conversations`, {
    auth: `${credentials.accountSid}:${credentials.authToken}`,
    headers: { host: 'conversations.twilio.com' },
  }).end()
  const [response] = (await once(sent, 'response')) as [{ statusCode: number; resume: () => void }]
  response.resume()
  expect(response.statusCode).toBe(200)
})
