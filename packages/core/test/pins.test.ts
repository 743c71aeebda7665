import { expect, test } from 'vitest'
import { pinsOf, withPinToggled } from '../src/pins.ts'

test('a message is pinned beside the others, and taken off again', () => {
  const one = withPinToggled({ topic: 'tea', pins: [3] }, 7)
  expect(one).toEqual({ topic: 'tea', pins: [3, 7] })
  expect(withPinToggled(one, 3)).toEqual({ topic: 'tea', pins: [7] })
  expect(withPinToggled({ topic: 'tea', pins: [7] }, 7)).toEqual({ topic: 'tea' })
})

test('the oldest pin goes when there are too many', () => {
  const pins = Array.from({ length: 50 }, (_, at) => at)
  expect(pinsOf({ attributes: withPinToggled({ pins }, 99) })).toEqual([...pins.slice(1), 99])
})

test.each([[null], [{}], [{ pins: 'x' }], [{ pins: ['1', 1.5, null] }]])('%j has no pins', (attributes) => {
  expect(pinsOf({ attributes })).toEqual([])
})
