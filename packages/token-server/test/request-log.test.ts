import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { startServer } from './support/server.ts'

const answered = (records: Record<string, unknown>[]) => records.filter(({ msg }) => msg === 'answered')

test('each answer is one line: the pattern of the route, never the path', async () => {
  const server = await startServer()
  await fetch(`${server.url}/channels/CH${'0'.repeat(32)}/join?secret=1`, { method: 'POST' })
  await fetch(`${server.url}/secret-in-a-path`)
  await sleep(10)
  expect(answered(server.log.records())).toEqual([
    expect.objectContaining({
      method: 'POST',
      route: '/channels/:sid/join',
      status: 401,
      ip: '127.0.0.1',
      ms: expect.any(Number),
      reqId: expect.any(String),
    }),
    expect.objectContaining({ method: 'GET', route: 'none', status: 404 }),
  ])
  expect(server.log.text()).not.toContain('secret')
})

test('probes make no noise unless they fail', async () => {
  const server = await startServer()
  await fetch(`${server.url}/health`)
  await fetch(`${server.url}/ready`)
  await sleep(10)
  expect(answered(server.log.records())).toEqual([expect.objectContaining({ route: '/ready', status: 503 })])
})
