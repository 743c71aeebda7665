import { expect, test } from 'vitest'
import { firstShown } from '../../../src/tui/text/window.ts'

test('a list that fits is shown from its start', () => {
  expect(firstShown(3, 10, 2)).toBe(0)
})

test('the wanted row is about in the middle', () => {
  expect(firstShown(100, 10, 50)).toBe(45)
})

test('there is nothing behind the last row', () => {
  expect(firstShown(100, 10, 99)).toBe(90)
})
