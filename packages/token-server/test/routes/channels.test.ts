import { expect, test } from 'vitest'
import { createPublic, publicAttributes, startPair } from '../support/emulator.ts'
import { startServer, tokenFor } from '../support/server.ts'

interface Page {
  readonly channels: readonly Record<string, unknown>[]
  readonly next?: string
  readonly version: string
}

const getPage = async (url: string, token: string, query = ''): Promise<Page> => {
  const answer = await fetch(`${url}/channels${query}`, { headers: { authorization: `Bearer ${token}` } })
  expect(answer.status).toBe(200)
  return (await answer.json()) as Page
}

test('only conversations whose attributes say "public": true are listed', async () => {
  const { server, service } = await startPair()
  const sid = await createPublic(service, 'general')
  for (const attributes of [
    '{}',
    '{"public":false}',
    '{"public":"true"}',
    '{"public":1}',
    '{"channel":{"public":true}}',
    '[true]',
    'null',
  ]) {
    await service.conversations.create({ friendlyName: attributes, attributes })
  }
  const { channels, version } = await getPage(server.url, await tokenFor(server, 'alice'))
  expect(channels).toEqual([
    {
      sid,
      uniqueName: 'general',
      friendlyName: 'general',
      attributes: publicAttributes,
      state: 'active',
      dateCreated: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      dateUpdated: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
    },
  ])
  expect(version).toMatch(/^[\w-]{22}$/)
})

test('a channel shows in the very next request after it was made', async () => {
  const { server, service } = await startPair()
  const token = await tokenFor(server, 'alice')
  expect((await getPage(server.url, token)).channels).toEqual([])
  await createPublic(service, 'general')
  expect((await getPage(server.url, token)).channels).toHaveLength(1)
})

test('pages of a long list hold each channel once, in the order of their SIDs', async () => {
  const { server, service } = await startPair()
  const sids: string[] = []
  for (let count = 0; count < 105; count += 1) sids.push(await createPublic(service, `channel ${count}`))
  const token = await tokenFor(server, 'alice')
  const first = await getPage(server.url, token)
  expect(first.channels).toHaveLength(100)
  const second = await getPage(server.url, token, `?after=${first.next}&limit=3`)
  const third = await getPage(server.url, token, `?after=${second.next}`)
  expect(third.next).toBeUndefined()
  expect([...first.channels, ...second.channels, ...third.channels].map(({ sid }) => sid)).toEqual(
    sids.toSorted(),
  )
})

test('counts are added when asked for', async () => {
  const { server, service } = await startPair()
  const sid = await createPublic(service, 'general')
  await service.conversations(sid).participants.create({ identity: 'alice' })
  await service.conversations(sid).participants.create({ identity: 'bob' })
  for (const body of ['one', 'two', 'three'])
    await service.conversations(sid).messages.create({ body, author: 'alice' })
  const token = await tokenFor(server, 'alice')
  expect((await getPage(server.url, token, '?counts=1')).channels).toEqual([
    expect.objectContaining({ participantsCount: 2, messagesCount: 3 }),
  ])
  await createPublic(service, 'empty')
  const { channels } = await getPage(server.url, token, '?counts=1')
  expect(channels.find(({ uniqueName }) => uniqueName === 'empty')).toMatchObject({
    participantsCount: 0,
    messagesCount: 0,
  })
})

test.each(['?limit=0', '?limit=1001', '?limit=ten', '?after=IS0', '?fresh=yes', '?limit=1&limit=2'])(
  '%s is a bad request',
  async (query) => {
    const server = await startServer()
    const authorization = `Bearer ${await tokenFor(server, 'alice')}`
    const answer = await fetch(`${server.url}/channels${query}`, { headers: { authorization } })
    expect([answer.status, await answer.json()]).toMatchObject([400, { code: 'bad-request' }])
  },
)

test('nobody sees the list without a token', async () => {
  const server = await startServer()
  const answer = await fetch(`${server.url}/channels`)
  expect(answer.headers.get('www-authenticate')).toBe('Bearer')
  expect([answer.status, await answer.json()]).toMatchObject([401, { code: 'unauthorized' }])
})

test('a Twilio that does not answer is a 503 that says when to come back', async () => {
  const server = await startServer({ TWILIO_API_BASE_URL: 'http://127.0.0.1:9' })
  const answer = await fetch(`${server.url}/channels`, {
    headers: { authorization: `Bearer ${await tokenFor(server, 'alice')}` },
  })
  expect(answer.headers.get('retry-after')).toBe('5')
  expect([answer.status, await answer.json()]).toMatchObject([503, { code: 'upstream-unavailable' }])
})
