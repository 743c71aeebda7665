import { expect, test } from 'vitest'
import { foundText } from '../../../src/tui/actions/found-text.ts'

test('what was not looked through is told, above all when nothing was found', () => {
  expect(foundText(0, { looked: 12, isCut: false, failed: 0 })).toBe('Nothing found')
  expect(foundText(0, { looked: 30_000, isCut: true, failed: 0 })).toBe(
    'Nothing found in the newest 30000 messages',
  )
  expect(foundText(3, { looked: 250, isCut: false, failed: 1 })).toBe('3 found; a channel could not be read')
})
