import { expect, test } from 'vitest'
import { slashDesk } from '../support/slash-desk.ts'

test('several people are brought in at once', async () => {
  const { enter, other } = await slashDesk()
  const [bob, carol] = [await other('bob'), await other('carol')]
  await enter('/create secret --private')
  expect(await enter('/invite @bob carol')).toBeNull()
  for (const { store } of [bob, carol])
    expect([...store.get().conversations.values()].map(({ friendlyName }) => friendlyName)).toContain(
      'secret',
    )
})

test('what the service refuses is said', async () => {
  const { enter, service } = await slashDesk()
  service.failNext('addParticipant', 'forbidden')
  expect(await enter('/invite bob')).toBe('forbidden')
})
