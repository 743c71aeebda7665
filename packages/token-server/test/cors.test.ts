import { expect, test } from 'vitest'
import { startServer } from './support/server.ts'

test('without allowed origins no answer speaks of origins', async () => {
  const server = await startServer()
  const answer = await fetch(`${server.url}/health`)
  expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
})

test('an answer says that pages may read when to retry and which request it was', async () => {
  const server = await startServer({ CORS_ORIGINS: 'https://app.example.com,https://other.example.com' })
  const answer = await fetch(`${server.url}/health`, { headers: { origin: 'https://other.example.com' } })
  expect(answer.headers.get('access-control-allow-origin')).toBe('https://other.example.com')
  expect(answer.headers.get('access-control-expose-headers')).toBe('retry-after, x-request-id')
})
