/** The inspector over HTTP. */
import { get } from 'node:http'
import { expect, test } from 'vitest'
import { inspectorUrl } from '../../src/inspector/serve.ts'
import { startEmulator } from '../support/start-emulator.ts'

test('the page, its script and its style are served, and nothing else may run or be fetched', async () => {
  const { url } = await startEmulator()
  for (const [path, type] of [
    ['/', 'text/html'],
    ['/_emulator/inspector.js', 'text/javascript'],
    ['/_emulator/inspector.css', 'text/css'],
  ] as const) {
    const response = await fetch(url + path)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe(`${type}; charset=utf-8`)
    const policy = response.headers.get('content-security-policy')
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe')
  }
})

test('the page holds no data and no inline script', async () => {
  const { url, credentials } = await startEmulator()
  const html = await (await fetch(url)).text()
  expect(html).not.toContain(credentials.authToken)
  expect(html).not.toContain(credentials.accountSid)
  expect(html.replaceAll(/<script type="module" src="[^"]+"><\/script>/g, '')).not.toMatch(
    /<script|\son\w+=|style=/i,
  )
})

test('what the page asks for is refused without credentials', async () => {
  const { url } = await startEmulator()
  const refused = await fetch(`${url}/_emulator/read-traffic`, { method: 'POST' })
  expect(refused.status).toBe(401)
  // No browser offers its password dialog, nor sends a remembered password by itself.
  expect(refused.headers.get('www-authenticate')).toBeNull()
})

test('the page is not served to another host name', async () => {
  const { url } = await startEmulator()
  const status = await new Promise<number | undefined>((resolve, reject) => {
    get(url, { headers: { host: 'evil.example' } }, (response) => {
      response.resume()
      resolve(response.statusCode)
    }).on('error', reject)
  })
  expect(status).toBe(403)
})

test('credentials go into the part of the address that stays in the browser', () => {
  const address = new URL(inspectorUrl('http://127.0.0.1:1', 'AC1', 'a/b:c'))
  expect(`${address.origin}${address.pathname}${address.search}`).toBe('http://127.0.0.1:1/')
  expect(address.hash).toBe('#AC1:a%2Fb%3Ac')
})
