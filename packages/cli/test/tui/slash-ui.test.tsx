import { expect, test } from 'vitest'
import { keys, openTestTerminal } from '../support/terminal.tsx'

test('what foreign names carry does nothing in a question', async () => {
  const { type, screen, grid } = await openTestTerminal({
    prepare: (service) => {
      service.addConversation('evil\u001b]0;pwned\u0007\u001b[2J', null, ['alice'])
    },
  })
  await type(keys.down, '/delete', keys.enter)
  expect(await screen()).toContain('Delete the channel evil␛]0;pwned␇␛[2J')
  expect((await grid.told()).title).not.toBe('pwned')
})

test('a short word stands in the status line, a long one in the timeline', async () => {
  const { type, screen } = await openTestTerminal()
  await type('/who', keys.enter)
  expect((await screen()).split('\n').at(-1)).toContain('· In General Channel: alice (you), bob')
})
