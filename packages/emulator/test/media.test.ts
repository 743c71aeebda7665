/** The Media Content Service over plain HTTP: who may, what is refused, what comes back. */
import { expect, test } from 'vitest'
import { mediaPath } from '../src/media/paths.ts'
import { mediaRoutes } from '../src/media/serve.ts'
import { startEmulator } from './support/start-emulator.ts'
import { twilioFor } from './support/twilio.ts'

interface MediaRecord {
  readonly sid: string
  readonly url: string
  readonly links: { readonly content: string; readonly content_direct_temporary: string }
}

const json = async (response: Response): Promise<{ status: number; body: unknown }> => ({
  status: response.status,
  body: JSON.parse(await response.text()) as unknown,
})

const start = async () => {
  const emulator = await startEmulator()
  const url = emulator.url + mediaPath(emulator.credentials.chatServiceSid)
  const token = (identity: string) => ({ 'x-twilio-token': emulator.control.mintToken(identity) })
  const upload = async (identity: string, body: string | FormData, type = 'text/plain', query = '') => {
    const headers = { ...token(identity), ...(type !== '' && { 'content-type': type }) }
    return json(await fetch(url + query, { method: 'POST', headers, body }))
  }
  const getSet = async (identity: string, list: readonly string[]) => {
    const body = JSON.stringify({ command: 'get', list: list.map((sid) => ({ media_sid: sid })) })
    return json(await fetch(`${url}Set`, { method: 'POST', headers: token(identity), body }))
  }
  return { emulator, url, token, upload, getSet }
}

test('an upload gives a record, and its temporary link the content under headers that let nothing run', async () => {
  const { emulator, upload } = await start()
  const { status, body } = await upload(
    'alice',
    '<script>',
    'text/html',
    '?Category=media&Filename=a%20b.html',
  )
  expect(status).toBe(201)
  expect(body).toMatchObject({
    sid: expect.stringMatching(/^ME[0-9a-f]{32}$/),
    service_sid: emulator.credentials.chatServiceSid,
    channel_sid: null,
    message_sid: null,
    size: 8,
    content_type: 'text/html',
    filename: 'a b.html',
    category: 'media',
    author: 'alice',
    is_multipart_upstream: false,
  })
  const response = await fetch((body as MediaRecord).links.content_direct_temporary)
  expect(await response.text()).toBe('<script>')
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'text/html',
    'content-length': '8',
    'content-disposition': "inline; filename*=UTF-8''a%20b.html",
    'content-security-policy': "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
  })
})

test('a form as browsers send it is an upload too', async () => {
  const { upload } = await start()
  const form = new FormData()
  form.append('note', 'passed over')
  form.append('file', new Blob(['picture'], { type: 'image/png' }), 'cat.png')
  expect(await upload('alice', form, '')).toMatchObject({
    status: 201,
    body: { content_type: 'image/png', filename: 'cat.png', size: 7, is_multipart_upstream: true },
  })
  const empty = new FormData()
  empty.append('note', 'no file')
  expect(await upload('alice', empty, '')).toMatchObject({ status: 400, body: { code: 20001 } })
})

test('a temporary link ends after five minutes of the emulator, and cannot be made up', async () => {
  const { emulator, upload } = await start()
  const [one, other] = [await upload('alice', 'one'), await upload('alice', 'other')] as const
  const link = (of: typeof one) => (of.body as MediaRecord).links.content_direct_temporary
  expect((await fetch(link(one))).status).toBe(200)
  const borrowed = (other.body as MediaRecord).links.content + new URL(link(one)).search
  const longer = link(one).replace(/expires=\d+/, 'expires=99999999999')
  for (const bad of [borrowed, longer, link(one).replace(/signature=\w{8}/, 'signature=zz')]) {
    expect(await json(await fetch(bad))).toMatchObject({ status: 403, body: { code: 20403 } })
  }
  // Sixty seconds of slack: time goes on while files are fetched.
  emulator.control.advanceClock(240_000)
  expect((await fetch(link(one))).status).toBe(200)
  emulator.control.advanceClock(61_000)
  expect((await fetch(link(one))).status).toBe(403)
})

test('without a token, or with one of nobody, nothing is taken or given', async () => {
  const { emulator, url, upload } = await start()
  const { body } = await upload('alice', 'hers')
  const { url: record, links } = body as MediaRecord
  for (const headers of [{}, { authorization: 'Basic eDp5' }, { 'x-twilio-token': 'x' }]) {
    expect((await fetch(record, { headers })).status).toBe(401)
    expect((await fetch(links.content, { headers })).status).toBe(401)
    expect((await fetch(url, { method: 'POST', body: 'x', headers })).status).toBe(401)
  }
  const { accountSid, authToken } = emulator.credentials
  const authorization = `Basic ${btoa(`${accountSid}:${authToken}`)}`
  expect((await fetch(record, { headers: { authorization } })).status).toBe(200)
})

test('before it is sent only its author sees an upload, afterwards whoever sees the conversation', async () => {
  const { emulator, token, upload, getSet } = await start()
  const { sid, url: record } = (await upload('alice', 'secret')).body as MediaRecord
  const read = async (identity: string) => (await fetch(record, { headers: token(identity) })).status
  expect([await read('alice'), await read('bob')]).toEqual([200, 404])

  expect(await getSet('bob', [sid])).toEqual({
    status: 200,
    body: [{ code: 404, media_record: { sid } }],
  })
  const { conversations } = twilioFor(emulator)
  const { sid: conversationSid } = await conversations.create({})
  await conversations(conversationSid).participants.create({ identity: 'bob' })
  const { messages } = conversations(conversationSid)
  const message = await messages.create({ mediaSid: sid, author: 'alice' })
  expect(message.media).toEqual([
    { sid, size: 6, content_type: 'text/plain', filename: null, category: 'media' },
  ])
  expect([await read('alice'), await read('bob'), await read('carol')]).toEqual([403, 200, 403])
  expect(await getSet('bob', [sid])).toMatchObject({
    body: [{ code: 200, media_record: { sid, channel_sid: conversationSid, message_sid: message.sid } }],
  })
  await expect(messages.create({ mediaSid: sid })).rejects.toMatchObject({ status: 400, code: 50508 })
  await expect(messages.create({ mediaSid: `ME${'0'.repeat(32)}` })).rejects.toMatchObject({
    status: 404,
    code: 50507,
  })
  await messages(message.sid).remove()
  expect(await read('bob')).toBe(404)
})

test('an upload of a type or category that is none is refused, one that never ends with 413', async () => {
  const { url, token, upload } = await start()
  expect(await upload('alice', 'x', 'nonsense')).toMatchObject({ status: 415 })
  expect(await upload('alice', 'x', 'text/plain', '?Category=secret')).toMatchObject({ status: 400 })
  const body = new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(1024 * 1024)) })
  const response = await fetch(url, {
    method: 'POST',
    headers: { ...token('alice'), 'content-type': 'video/mp4' },
    body,
    duplex: 'half',
  }).catch((error: unknown) => error)
  // The refusal may come while the client still writes: then it sees its own write fail.
  if (response instanceof Response) expect(response.status).toBe(413)
  else expect(response).toBeInstanceOf(TypeError)
})

test('a page of another origin may call', async () => {
  const { url } = await start()
  for (const path of [url, `${url}Set`, `${url}/ME1`, `${url}/ME1/Content`]) {
    const response = await fetch(path, { method: 'OPTIONS', headers: { origin: 'https://app.example' } })
    expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([204, '*'])
    expect(response.headers.get('access-control-allow-headers')).toContain('X-Twilio-Token')
  }
  expect(mediaRoutes).toHaveLength(4)
})
