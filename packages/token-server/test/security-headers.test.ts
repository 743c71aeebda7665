import { expect, test } from 'vitest'
import { startServer } from './support/server.ts'

const expected = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
}

test.each(['/health', '/openapi.json', '/nowhere', '/%ff', '/channels'])(
  '%s carries them, and nothing that tells what runs here',
  async (path) => {
    const server = await startServer()
    const headers = Object.fromEntries((await fetch(server.url + path)).headers)
    expect(headers).toMatchObject(expected)
    for (const name of ['server', 'x-powered-by', 'strict-transport-security'])
      expect(headers).not.toHaveProperty(name)
  },
)

test('a server that is public by https says to stay with it', async () => {
  const server = await startServer({ PUBLIC_URL: 'https://chat.example.com' })
  expect((await fetch(`${server.url}/health`)).headers.get('strict-transport-security')).toBe(
    'max-age=31536000',
  )
})
