import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { blankStart, wordEnd, wordStart } from '../../../../src/tui/panes/composer/words.ts'
import { anyText, boundariesOf } from '../../../support/any-text.ts'

/** Where going forward, and going back, stops. */
const ends = (text: string): readonly string[] => {
  const parts: string[] = []
  for (let at = 0; at < text.length;) {
    const end = wordEnd(text, at)
    parts.push(text.slice(at, end))
    at = end
  }
  return parts
}

const starts = (text: string): readonly string[] => {
  const parts: string[] = []
  for (let at = text.length; at > 0;) {
    const start = wordStart(text, at)
    parts.unshift(text.slice(start, at))
    at = start
  }
  return parts
}

test('a word is letters, digits and underscores; what stands around it is skipped', () => {
  expect(ends('say hello_2, world!')).toEqual(['say', ' hello_2', ', world', '!'])
  expect(starts('say hello_2, world!')).toEqual(['say ', 'hello_2, ', 'world!'])
})

test('words go over line ends', () => {
  expect(ends('one\n\ntwo')).toEqual(['one', '\n\ntwo'])
  expect(starts('one\n\ntwo')).toEqual(['one\n\n', 'two'])
})

test('accents and marks belong to their word, an emoji to none', () => {
  expect(ends('re\u0301sume\u0301 ❤️ x')).toEqual(['re\u0301sume\u0301', ' ❤️ x'])
})

test('Japanese and Thai are cut into words though nothing parts them', () => {
  expect(ends('日本語を話す').length).toBeGreaterThan(1)
  expect(ends('日本語を話す').join('')).toBe('日本語を話す')
  expect(ends('สวัสดีครับ').length).toBeGreaterThan(1)
})

test('back to white space goes over everything else', () => {
  const text = 'see https://a.example/b?c '
  expect(text.slice(blankStart(text, text.length))).toBe('https://a.example/b?c ')
  expect(blankStart('  ', 2)).toBe(0)
})

test('words never end inside a character, and going on always ends', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const boundaries = new Set(boundariesOf(text))
      for (const at of boundaries) {
        const [end, start] = [wordEnd(text, at), wordStart(text, at)]
        expect(at === text.length || end > at).toBe(true)
        expect(at === 0 || start < at).toBe(true)
        expect(boundaries.has(end)).toBe(true)
        expect(boundaries.has(start)).toBe(true)
      }
    }),
    { numRuns: 500 },
  )
})
