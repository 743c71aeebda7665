import { expect, test } from 'vitest'
import { allowedServer } from '../../src/main/allowed-server.ts'

test.each([
  'https://chat.example.com',
  'http://127.0.0.1:4100',
  'http://localhost:4100',
  'http://[::1]:1',
  null,
])('%s may be used', (server) => {
  expect(allowedServer({ server, isPlainHttpAllowed: false })).toBe(server)
})

test.each([
  'http://chat.example.com',
  'http://192.168.1.5:4100',
  'http://127.0.0.1.example.com',
  'http://localhost.example.com',
  'http://0.0.0.0:4100',
])('%s would have secrets read on the way, and may be used where that is said to be right', (server) => {
  expect(() => allowedServer({ server, isPlainHttpAllowed: false })).toThrow(
    expect.objectContaining({ code: 'plain-http', exitStatus: 3, message: expect.stringContaining(server) }),
  )
  expect(allowedServer({ server, isPlainHttpAllowed: true })).toBe(server)
})
