import { expect, test } from 'vitest'
import { slashDesk } from '../support/slash-desk.ts'

test('what the service refuses becomes a sentence, and nothing throws', async () => {
  const { enter, service } = await slashDesk()
  service.failNext('createConversation', 'rate-limited')
  expect(await enter('/create tea')).toBe('rate-limited')
})

test('while there is no connection a command says so', async () => {
  const { enter, service } = await slashDesk()
  service.disconnect()
  expect(await enter('/create tea')).toBe('disconnected')
})
