import { expect, test } from 'vitest'
import { withEntry, withoutEntry } from '../src/immutable-map.ts'

test('the same map comes back when nothing changes', () => {
  const map = new Map([['a', 1]])
  expect(withEntry(map, 'a', 1)).toBe(map)
  expect(withoutEntry(map, 'b')).toBe(map)
})

test('a change leaves the old map as it was', () => {
  const map: ReadonlyMap<string, number> = new Map([['a', 1]])
  expect([...withEntry(map, 'b', 2)]).toEqual([
    ['a', 1],
    ['b', 2],
  ])
  expect([...withoutEntry(map, 'a')]).toEqual([])
  expect([...map]).toEqual([['a', 1]])
})
