import { expect, test } from 'vitest'
import { startServer } from './support/server.ts'
import { authToken } from './support/webhook.ts'

interface Document {
  readonly openapi: string
  readonly paths: Record<
    string,
    Record<string, { summary?: string; responses: Record<string, unknown>; security?: unknown }>
  >
}

test('every route is described, with its answers and what it asks of the caller', async () => {
  const server = await startServer({ TWILIO_AUTH_TOKEN: authToken, PUBLIC_URL: 'https://chat.example.com' })
  const { openapi, paths } = (await (await fetch(`${server.url}/openapi.json`)).json()) as Document
  expect(openapi).toBe('3.1.0')
  const routes = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  )
  expect(routes.toSorted()).toEqual([
    'GET /channels',
    'GET /channels/events',
    'GET /check',
    'GET /health',
    'GET /login',
    'GET /metrics',
    'GET /ready',
    'POST /channels/{sid}/join',
    'POST /token',
    'POST /webhooks/twilio',
  ])
  for (const [path, methods] of Object.entries(paths)) {
    for (const route of Object.values(methods)) {
      expect(route.summary).toEqual(expect.any(String))
      if (path !== '/health')
        expect(Object.keys(route.responses)).toEqual(expect.arrayContaining(['4XX', '5XX']))
      if (path.startsWith('/channels')) expect(route.security).toEqual([{ accessToken: [] }])
    }
  }
})
