import { expect, test } from 'vitest'
import { postToken, startServer, tokenFor } from './support/server.ts'

test('the thirty-first request of a minute is told when to come back', async () => {
  let now = 1_790_000_000_000
  const server = await startServer({ RATE_LIMIT: '30' }, { now: () => now })
  const statuses = []
  for (let count = 0; count < 30; count += 1)
    statuses.push((await postToken(server, { identity: 'alice' })).status)
  expect(new Set(statuses)).toEqual(new Set([200]))
  const refused = await postToken(server, { identity: 'alice' })
  expect([refused.status, refused.headers.get('retry-after'), await refused.json()]).toMatchObject([
    429,
    '2',
    { code: 'rate-limited' },
  ])
  now += 2_000
  expect((await postToken(server, { identity: 'alice' })).status).toBe(200)
})

test('routes are counted apart, and who holds a token is counted by identity', async () => {
  const server = await startServer({ RATE_LIMIT: '2' })
  const alice = await tokenFor(server, 'alice')
  const bob = await tokenFor(server, 'bob')
  expect((await postToken(server, { identity: 'carol' })).status).toBe(429)
  const renew = async (token: string) =>
    (await postToken(server, {}, { authorization: `Bearer ${token}` })).status
  expect([await renew(alice), await renew(alice), await renew(alice), await renew(bob)]).toEqual([
    200, 200, 429, 200,
  ])
  expect(
    (await fetch(`${server.url}/channels`, { headers: { authorization: `Bearer ${alice}` } })).status,
  ).toBe(503)
})

test('bad requests and paths that lead nowhere count too', async () => {
  const server = await startServer({ RATE_LIMIT: '2' })
  const statuses = []
  for (const path of ['/a', '/b', '/c']) statuses.push((await fetch(server.url + path)).status)
  for (let count = 0; count < 3; count += 1) statuses.push((await postToken(server, { identity: '' })).status)
  expect(statuses).toEqual([404, 404, 429, 400, 400, 429])
})

test('probes are never refused', async () => {
  const server = await startServer({ RATE_LIMIT: '1' })
  const statuses = await Promise.all(
    Array.from({ length: 20 }, async () => (await fetch(`${server.url}/health`)).status),
  )
  expect(new Set(statuses)).toEqual(new Set([200]))
})

test('the address that a proxy names counts only when the proxy is trusted', async () => {
  const from = async (url: string, address: string) =>
    (await postToken({ url }, { identity: 'alice' }, { 'x-forwarded-for': `203.0.113.99, ${address}` }))
      .status
  const direct = await startServer({ RATE_LIMIT: '1' })
  expect([await from(direct.url, '192.0.2.1'), await from(direct.url, '192.0.2.2')]).toEqual([200, 429])
  for (const TRUST_PROXY of ['1', '127.0.0.0/8']) {
    const behind = await startServer({ RATE_LIMIT: '1', TRUST_PROXY })
    expect([
      await from(behind.url, '192.0.2.1'),
      await from(behind.url, '192.0.2.2'),
      await from(behind.url, '192.0.2.1'),
    ]).toEqual([200, 200, 429])
    expect(behind.log.records().find(({ audit }) => audit === 'token')).toMatchObject({ ip: '192.0.2.1' })
  }
})
