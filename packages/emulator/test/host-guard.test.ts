/** Which hosts and origins are served. */
import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { createHostGuard } from '../src/host-guard.ts'

const request = (headers: object): IncomingMessage => ({ headers }) as IncomingMessage

test.for(['127.0.0.1:4101', 'localhost', 'LOCALHOST:80', '[::1]:4101'])('the host %s is served', (host) => {
  expect(createHostGuard('127.0.0.1').isLocalHost(request({ host }))).toBe(true)
})

test.for(['tsock.us1.twilio.com', 'conversations.twilio.com:443'])(
  "Twilio's own host %s is served, to clients behind a DNS override",
  (host) => {
    const { isLocalHost, isLocalOrigin } = createHostGuard('127.0.0.1')
    expect(isLocalHost(request({ host }))).toBe(true)
    expect(isLocalOrigin(request({ origin: `https://${host}` }))).toBe(false)
  },
)

test.for([
  'eviltwilio.com',
  'twilio.com.evil.example',
  'evil.example',
  '127.0.0.1.evil.example',
  'localhost.evil.example:4101',
  '',
])('the host "%s" is not served', (host) => {
  expect(createHostGuard('127.0.0.1').isLocalHost(request({ host }))).toBe(false)
})

test('the address that is listened on is served too', () => {
  expect(createHostGuard('10.0.0.7').isLocalHost(request({ host: '10.0.0.7:4101' }))).toBe(true)
})

test('an origin is local, absent, or refused', () => {
  const { isLocalOrigin } = createHostGuard('127.0.0.1')
  expect(isLocalOrigin(request({}))).toBe(true)
  expect(isLocalOrigin(request({ origin: 'http://localhost:3000' }))).toBe(true)
  expect(isLocalOrigin(request({ origin: 'https://evil.example' }))).toBe(false)
  expect(isLocalOrigin(request({ origin: 'null' }))).toBe(false)
})
