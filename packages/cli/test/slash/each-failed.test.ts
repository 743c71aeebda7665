import { expect, test } from 'vitest'
import { slashDesk } from '../support/slash-desk.ts'

const setUp = async () => {
  const desk = await slashDesk()
  desk.service.failNext('sendMessage', 'forbidden')
  desk.client.send('refused')
  await desk.clock.advance(1000)
  const sid = desk.client.store.get().activeSid ?? ''
  const statuses = () => (desk.client.store.get().outgoing.get(sid) ?? []).map(({ status }) => status)
  return { ...desk, statuses, bodies: () => desk.service.messagesOf(sid).map(({ body }) => body) }
}

test('what failed is sent again', async () => {
  const { enter, statuses, bodies, clock } = await setUp()
  expect(statuses()).toEqual(['failed'])
  expect(await enter('/retry')).toBeNull()
  await clock.advance(1000)
  expect([statuses(), bodies()]).toEqual([[], ['refused']])
})

test('what failed is forgotten', async () => {
  const { enter, statuses, bodies } = await setUp()
  expect(await enter('/discard')).toBeNull()
  expect([statuses(), bodies()]).toEqual([[], []])
  expect(await enter('/discard')).toBe('Nothing here failed to be sent')
})
