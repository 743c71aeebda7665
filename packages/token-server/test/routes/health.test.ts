import { expect, test } from 'vitest'
import { startServer } from '../support/server.ts'

test('a process that runs says so, whether or not Twilio can be reached', async () => {
  const server = await startServer()
  const answer = await fetch(`${server.url}/health`)
  expect([answer.status, await answer.json()]).toEqual([200, { status: 'ok' }])
})
