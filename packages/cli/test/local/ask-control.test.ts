import { createServer } from 'node:http'
import { once } from 'node:events'
import { expect, onTestFinished, test } from 'vitest'
import { askStatus, askToKeep } from '../../src/local/ask-control.ts'
import type { RunningState } from '../../src/local/state-file.ts'

const answering = async (status: number, body: string): Promise<RunningState> => {
  const server = createServer((_request, response) => void response.writeHead(status).end(body))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return { pid: 1, secret: 'x', controlUrl: `http://127.0.0.1:${port}` } as RunningState
}

test.each([
  [500, '{"pid":1}'],
  [200, '<html>'],
  [200, '[]'],
  [200, '{"pid":2}'],
])('an answer of %i and %s is not that of the service', async (status, body) => {
  expect(await askStatus(await answering(status, body))).toBeNull()
})

test('who does not answer has not heard', async () => {
  expect(await askToKeep({ pid: 1, secret: 'x', controlUrl: 'http://127.0.0.1:1' } as RunningState)).toBe(
    false,
  )
})
