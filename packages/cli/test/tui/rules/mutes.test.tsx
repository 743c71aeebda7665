import { expect, test } from 'vitest'
import { keys, openTestTerminal } from '../../support/terminal.tsx'

const hour = 60 * 60_000

test('a mute for a while ends by itself, and by hand before', async () => {
  const written: (readonly [string, number])[][] = []
  const { client, general, type, pass } = await openTestTerminal({
    mutes: { read: () => new Map(), write: (ends) => written.push([...ends]) },
  })
  const level = () => client.store.get().conversations.get(general)?.notificationLevel
  await type('/mute 2h', keys.enter)
  await pass(hour)
  expect(level()).toBe('muted')
  expect(written.at(-1)).toEqual([[general, expect.any(Number)]])
  await pass(hour)
  expect(level()).toBe('default')
  expect(written.at(-1)).toEqual([])

  await type('/mute 2h', keys.enter)
  await type('/unmute', keys.enter)
  await type('/mute', keys.enter)
  await pass(3 * hour)
  expect(level()).toBe('muted')
})

test('a mute that ran out while nobody was here ends with the start; of a channel that is gone nothing is kept', async () => {
  const written: (readonly [string, number])[][] = []
  let sid = ''
  const { client, pass } = await openTestTerminal({
    prepare: (service) => {
      sid = service.addConversation('deploys', null, ['alice'])
      void service.gatewayFor('alice').gateway.setNotificationLevel(sid, 'muted')
    },
    mutes: {
      read: () =>
        new Map([
          [sid, 1],
          ['CHgone', 1],
        ]),
      write: (ends) => written.push([...ends]),
    },
  })
  await pass(1000)
  expect(client.store.get().conversations.get(sid)?.notificationLevel).toBe('default')
  expect(written.at(-1)).toEqual([])
})
