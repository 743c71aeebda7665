import { expect, test } from 'vitest'
import type { ChatGateway } from '@terminal-chat/core'
import { createLazyGateway } from '../../src/twilio/lazy-gateway.ts'

const recorded = (calls: string[]): ChatGateway =>
  new Proxy({} as ChatGateway, {
    get: (_target, name) =>
      // A promise that is resolved with it looks whether it is one itself.
      name === 'then'
        ? undefined
        : (...args: readonly unknown[]) => {
            calls.push(`${String(name)} ${args.filter((arg) => typeof arg === 'string').join(' ')}`.trim())
            return Promise.resolve(`answer to ${String(name)}`)
          },
  })

test('nothing is loaded before it is asked to connect', async () => {
  let loads = 0
  const gateway = createLazyGateway(async () => {
    loads += 1
    return recorded([])
  })
  await expect(gateway.leaveConversation('CH1')).rejects.toMatchObject({ code: 'disconnected' })
  gateway.signalTyping('CH1')
  await gateway.shutdown()
  expect(loads).toBe(0)
})

test('once connected it hands everything on', async () => {
  const calls: string[] = []
  const gateway = createLazyGateway(async () => recorded(calls))
  await gateway.connect(() => undefined)
  await expect(gateway.loadMessages('CH1', { count: 1 })).resolves.toBe('answer to loadMessages')
  await gateway.addParticipant('CH1', 'bob')
  gateway.signalTyping('CH1')
  await gateway.shutdown()
  expect(calls).toEqual([
    'connect',
    'loadMessages CH1',
    'addParticipant CH1 bob',
    'signalTyping CH1',
    'shutdown',
  ])
})

test('one that was shut down while it loaded does not connect', async () => {
  const calls: string[] = []
  const loading = Promise.withResolvers<ChatGateway>()
  const gateway = createLazyGateway(() => loading.promise)
  const connecting = gateway.connect(() => undefined)
  await gateway.shutdown()
  loading.resolve(recorded(calls))
  await connecting
  expect(calls).toEqual([])
})
