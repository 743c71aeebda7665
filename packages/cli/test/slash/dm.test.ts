import { expect, test } from 'vitest'
import { slashDesk } from '../support/slash-desk.ts'

test('a message reaches one person alone, and the conversation is shown', async () => {
  const { enter, other, client, service } = await slashDesk()
  const bob = await other('bob')
  expect(await enter('/dm bob have you got a minute?')).toBeNull()
  const sid = client.store.get().activeSid ?? ''
  expect(service.messagesOf(sid).map(({ body }) => body)).toEqual(['have you got a minute?'])
  expect(bob.store.get().conversations.has(sid)).toBe(true)
})

test('without a text only the conversation is shown, the same one every time', async () => {
  const { enter, other, client, service } = await slashDesk()
  await other('bob')
  await enter('/dm bob hi')
  const sid = client.store.get().activeSid
  await enter('/switch general')
  expect(await enter('/dm @bob')).toBeNull()
  expect(client.store.get().activeSid).toBe(sid)
  expect(service.messagesOf(sid ?? '')).toHaveLength(1)
})
