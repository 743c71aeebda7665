/** SIDs are made and recognised. */
import { expect, test } from 'vitest'
import { createSids, isSid, sidPrefixes } from '../src/sid.ts'
import type { SidKind } from '../src/sid.ts'

test.for(Object.keys(sidPrefixes) as SidKind[])('a new %s SID is recognised as one', (kind) => {
  const makeSid = createSids()
  const sid = makeSid(kind)
  expect(isSid(kind, sid)).toBe(true)
  expect(makeSid(kind)).not.toBe(sid)
})

test('what is too short, too long, or of another kind is not recognised', () => {
  const sid = createSids()('conversation')
  expect([sid.slice(1), `${sid}0`, sid.toUpperCase()].map((text) => isSid('conversation', text))).toEqual([
    false,
    false,
    false,
  ])
  expect(isSid('message', sid)).toBe(false)
})

test('SIDs are ascending from one millisecond to the next, and differ within one', () => {
  let now = 1_700_000_000_000
  const makeSid = createSids(() => now)
  const [first, second] = [makeSid('message'), makeSid('message')]
  expect(first).not.toBe(second)
  now += 1
  expect(makeSid('message') > first && makeSid('message') > second).toBe(true)
})
