import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { postToken, startServer } from '../support/server.ts'

const token = 'the-token-of-prometheus'

test('requests, tokens and refusals are counted', async () => {
  const server = await startServer()
  await postToken(server, { identity: 'alice' })
  await postToken(server, { identity: '' })
  await sleep(10)
  const answer = await fetch(`${server.url}/metrics`)
  const text = await answer.text()
  expect(answer.headers.get('content-type')).toContain('text/plain')
  for (const line of [
    'token_server_requests_total{route="/token",method="POST",status="200"} 1',
    'token_server_requests_total{route="/token",method="POST",status="400"} 1',
    'token_server_tokens_total{kind="minted"} 1',
    'token_server_refusals_total{code="identity-missing"} 1',
  ]) {
    expect(text).toContain(line)
  }
})

test('without a token only this machine may read them', async () => {
  const server = await startServer({ TRUST_PROXY: '1' })
  expect((await fetch(`${server.url}/metrics`)).status).toBe(200)
  const other = await fetch(`${server.url}/metrics`, { headers: { 'x-forwarded-for': '192.0.2.1' } })
  expect([other.status, await other.json()]).toMatchObject([403, { code: 'metrics-refused' }])
})

test('with a token everybody who has it may', async () => {
  const server = await startServer({ METRICS_TOKEN: token })
  const status = async (headers: Record<string, string>) =>
    (await fetch(`${server.url}/metrics`, { headers })).status
  expect([
    await status({}),
    await status({ authorization: 'Bearer wrong' }),
    await status({ authorization: `Bearer ${token}` }),
  ]).toEqual([403, 403, 200])
})

test('a path that somebody makes up makes no new series', async () => {
  const server = await startServer()
  for (let count = 0; count < 20; count += 1) await fetch(`${server.url}/made-up-${count}`)
  await sleep(10)
  const text = await (await fetch(`${server.url}/metrics`)).text()
  expect(text).toContain('token_server_requests_total{route="none",method="GET",status="404"} 20')
  expect(text).not.toContain('made-up')
})
