import { expect, test } from 'vitest'
import { isLoopbackHost } from '../../src/config/loopback.ts'

test.each([
  '127.0.0.1',
  '127.8.9.10',
  '::1',
  '[::1]',
  '::ffff:127.0.0.1',
  'localhost',
  'LOCALHOST',
  'chat.localhost',
])('%s is this machine alone', (host) => {
  expect(isLoopbackHost(host)).toBe(true)
})

test.each([
  '0.0.0.0',
  '::',
  '192.168.1.1',
  '127.0.0.1.example.com',
  'localhost.example.com',
  'example.com',
  '',
  '128.0.0.1',
  '::ffff:10.0.0.1',
])('%j can be reached from elsewhere', (host) => {
  expect(isLoopbackHost(host)).toBe(false)
})
