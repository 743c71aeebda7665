import { expect, test } from 'vitest'
import type { AlertPreferences } from '../../src/alert.ts'
import { raiseAlerts } from '../../src/effects/raise-alerts.ts'
import { testChat } from '../support/clients.ts'

const setUp = async (preferences: Partial<AlertPreferences> = {}) => {
  const chat = testChat()
  chat.service.addConversation('General Channel', 'general', ['alice', 'bob'])
  const other = chat.service.addConversation('deploys', null, ['alice', 'bob'])
  const alice = chat.clientFor('alice')
  await alice.start()
  const raised: string[] = []
  const stop = raiseAlerts({
    store: alice.store,
    clock: chat.clock,
    preferences: () => ({ levelOf: () => 'mentions', isDoNotDisturb: false, ...preferences }),
    raise: ({ kind, title, body }) => raised.push(`${kind} · ${title} · ${body}`),
  })
  return { ...chat, alice, other, raised, stop }
}

test('a mention elsewhere calls once, however often it is told', async () => {
  const { service, other, raised, alice, clock } = await setUp()
  service.addMessage(other, 'bob', '@alice look')
  const [message] = service.messagesOf(other)
  if (message !== undefined) alice.store.dispatch({ type: 'message/added', message })
  await clock.advance(10_000)
  expect(raised).toEqual(['mention · bob in deploys · @alice look'])
})

test('a flood calls at once and then with a sum', async () => {
  const { service, other, raised, clock } = await setUp()
  for (let at = 0; at < 4; at += 1) service.addMessage(other, 'bob', `@alice ${at}`)
  expect(raised).toEqual(['mention · bob in deploys · @alice 0'])
  await clock.advance(2000)
  expect(raised.slice(1)).toEqual(['mention · 3 new messages · bob in deploys'])
  await clock.advance(10_000)
  expect(raised).toHaveLength(2)
})

test('a connection that stays lost calls who looks elsewhere, one that comes back does not', async () => {
  const { raised, alice, clock } = await setUp()
  const tell = (state: 'connecting' | 'connected') =>
    alice.store.dispatch({ type: 'connection/changed', state, reason: null, at: clock.now() })
  alice.setAttention({ isFocused: false, isNewestVisible: true })
  tell('connected')
  tell('connecting')
  await clock.advance(4000)
  tell('connected')
  await clock.advance(10_000)
  expect(raised).toEqual([])
  tell('connecting')
  await clock.advance(5000)
  expect(raised).toEqual(['connection-lost · Connection lost · Messages wait until it is back'])
})

test('nothing calls when it has ended', async () => {
  const { service, other, raised, stop } = await setUp()
  stop()
  service.addMessage(other, 'bob', '@alice')
  expect(raised).toEqual([])
})
