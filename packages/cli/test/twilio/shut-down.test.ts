import { createServer } from 'node:net'
import { once } from 'node:events'
import { Client } from '@twilio/conversations'
import { expect, onTestFinished, test } from 'vitest'
import { shutDown } from '../../src/twilio/shut-down.ts'
import { pause } from '../support/until.ts'

test('a client that never came up stops trying to connect', async () => {
  let attempts = 0
  const server = createServer((socket) => {
    attempts += 1
    socket.destroy()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const options = {
    Twilsock: { uri: `ws://127.0.0.1:${port}` },
    retryPolicy: { min: 20, max: 50, randomness: 0 },
  }
  const client = new Client('a token', options)
  await pause(300)
  expect(attempts).toBeGreaterThan(1)
  await shutDown(client, false)
  await pause(100)
  const before = attempts
  await pause(300)
  expect(attempts).toBe(before)
})

test('a client that is up says goodbye, and one that cannot is left alone', async () => {
  const calls: string[] = []
  const client = { shutdown: async () => void calls.push('shutdown') } as unknown as Client
  await shutDown(client, true)
  expect(calls).toEqual(['shutdown'])
  const broken = {
    shutdown: () => Promise.reject(new Error('Unable to connect: undefined')),
  } as unknown as Client
  await expect(shutDown(broken, true)).resolves.toBeUndefined()
})
