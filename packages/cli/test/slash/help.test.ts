import { expect, test } from 'vitest'
import { slashDesk } from '../support/slash-desk.ts'

test('help opens on everything, on the keys, on one command', async () => {
  const { enter, asked } = await slashDesk()
  for (const line of ['/help', '/help keys', '/help /join', '/h J']) expect(await enter(line)).toBeNull()
  expect(asked).toEqual(['help all', 'help keys', 'help join', 'help join'])
})

test('a slip gets a suggestion', async () => {
  const { enter, asked } = await slashDesk()
  expect(await enter('/help jion')).toBe('There is no help on jion · Did you mean /help join?')
  expect(await enter('/help zzzzzz')).toBe('There is no help on zzzzzz · All of it: /help')
  expect(asked).toEqual([])
})
