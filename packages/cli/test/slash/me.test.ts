import { expect, test } from 'vitest'
import { slashDesk } from '../support/slash-desk.ts'

test('what one does is sent as such', async () => {
  const { enter, client, service } = await slashDesk()
  expect(await enter('/me waves at "all"')).toBeNull()
  expect(service.messagesOf(client.store.get().activeSid ?? '')).toMatchObject([
    { body: 'waves at "all"', attributes: { me: true } },
  ])
})

test('doing nothing sends nothing', async () => {
  const { enter } = await slashDesk()
  expect(await enter('/me')).toBe('/me needs TEXT · Usage: /me TEXT')
})
