import { expect, test } from 'vitest'
import { slashDesk } from '../support/slash-desk.ts'

test('the program is asked to end', async () => {
  const { enter, asked } = await slashDesk()
  expect(await enter('/quit')).toBeNull()
  expect(await enter('/quit now')).toBe('/quit takes no now · Usage: /quit')
  expect(asked).toEqual(['quit'])
})
