import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  boundaryFrom,
  lineEnd,
  lineStart,
  nextBoundary,
  previousBoundary,
  replaceRange,
  withCaret,
} from '../../../../src/tui/panes/composer/buffer.ts'
import { anyText, boundariesOf } from '../../../support/any-text.ts'

const family = '👩‍👩‍👧'
const text = `ae\u0301漢${family}\n🇩🇪`

test('the caret goes over what people call a character in one step', () => {
  const right: number[] = []
  for (let at = 0; at < text.length; at = nextBoundary(text, at)) right.push(at)
  expect(right.map((at) => text.slice(at, nextBoundary(text, at)))).toEqual([
    'a',
    'e\u0301',
    '漢',
    family,
    '\n',
    '🇩🇪',
  ])
  const left: number[] = []
  for (let at = text.length; at > 0; at = previousBoundary(text, at)) left.unshift(previousBoundary(text, at))
  expect(left).toEqual(right)
})

test('beyond both ends there is nothing', () => {
  expect(previousBoundary('a', 0)).toBe(0)
  expect(nextBoundary('a', 1)).toBe(1)
})

test('an index inside a character is moved behind it', () => {
  expect(boundaryFrom(family, 3)).toBe(family.length)
  expect(boundaryFrom('e\u0301x', 1)).toBe(2)
  expect(boundaryFrom('🇩🇪🇫🇷', 4)).toBe(4)
  expect(boundaryFrom('ab', 1)).toBe(1)
})

test('what is put in may become one with what stands behind it', () => {
  expect(replaceRange({ text: '\u0301x', caret: 0 }, 0, 0, 'e')).toEqual({ text: 'e\u0301x', caret: 2 })
})

test('what is taken out may make one of its neighbours', () => {
  const { text: joined, caret } = replaceRange({ text: '🇩-🇪', caret: 3 }, 2, 3, '')
  expect(joined).toBe('🇩🇪')
  expect(caret).toBe(4)
})

test('a line begins behind a line feed and ends before one', () => {
  expect([lineStart('ab\ncd', 4), lineEnd('ab\ncd', 4)]).toEqual([3, 5])
  expect([lineStart('ab\ncd', 2), lineEnd('ab\ncd', 2)]).toEqual([0, 2])
  expect([lineStart('ab\ncd', 3), lineEnd('ab\ncd', 0)]).toEqual([3, 2])
})

test('setting the caret where it is changes nothing', () => {
  const buffer = { text: 'abc', caret: 1 }
  expect(withCaret(buffer, 1)).toBe(buffer)
  expect(withCaret(buffer, 99)).toEqual({ text: 'abc', caret: 3 })
})

test('going right and left finds exactly the boundaries of the text, whatever it holds', () => {
  fc.assert(
    fc.property(anyText, (any) => {
      const expected = boundariesOf(any)
      const right = [0]
      while ((right.at(-1) ?? 0) < any.length) right.push(nextBoundary(any, right.at(-1) ?? 0))
      const left = [any.length]
      while ((left[0] ?? 0) > 0) left.unshift(previousBoundary(any, left[0] ?? 0))
      expect(right).toEqual(expected)
      expect(left).toEqual(expected)
      for (let at = 0; at <= any.length; at += 1)
        expect(boundaryFrom(any, at)).toBe(expected.find((boundary) => boundary >= at))
    }),
    { numRuns: 500 },
  )
})
