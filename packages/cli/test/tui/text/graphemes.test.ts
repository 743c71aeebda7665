import * as fc from 'fast-check'
import stringWidth from 'string-width'
import { expect, test } from 'vitest'
import {
  graphemesOf,
  graphemeWidth,
  isNarrow,
  isSimple,
  partsOf,
  widthOf,
} from '../../../src/tui/text/graphemes.ts'

test('what people call a character is one grapheme with the cells it takes', () => {
  expect(graphemesOf('aé漢🎉')).toEqual([
    { text: 'a', width: 1 },
    { text: 'é', width: 1 },
    { text: '漢', width: 2 },
    { text: '🎉', width: 2 },
  ])
})

test('joined, combined and flag characters are one grapheme', () => {
  const family = '👩\u200d👩\u200d👧'
  expect(graphemesOf(`e\u0301${family}🇩🇪☀\ufe0f`).map(({ text }) => text)).toEqual([
    'e\u0301',
    family,
    '🇩🇪',
    '☀\ufe0f',
  ])
  expect(widthOf(family)).toBe(2)
})

test('every width is the one that Ink lays out by, but for characters that go on in another cell', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const parts = graphemesOf(text).flatMap((grapheme) => partsOf(grapheme.text))
      const ink = (some: string): number => stringWidth(some, { countAnsiEscapeCodes: true })
      expect(widthOf(text)).toBe(parts.reduce((sum, part) => sum + ink(part), 0))
      expect(widthOf(text)).toBeGreaterThanOrEqual(ink(text))
    }),
  )
})

test.each([
  ['क्ष', ['क्', 'ष']],
  ['ম্প', ['ম্', 'প']],
  ['น้ำ', ['น้', 'ำ']],
  ['ຄຳ', ['ຄ', 'ຳ']],
  ['각', ['각']],
  ['👩\u200d👧', ['👩\u200d👧']],
])('%s has a cell for each part of its own', (grapheme, parts) => {
  expect(graphemesOf(grapheme)).toHaveLength(1)
  expect(partsOf(grapheme)).toEqual(parts)
})

test('text that takes the short way is of characters that no neighbour changes', () => {
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
  for (let code = 0x20; code < 0x1_0000; code += 1) {
    const unit = String.fromCharCode(code)
    if (!isSimple(unit)) continue
    expect(stringWidth(unit)).toBe(isNarrow(unit) ? 1 : 2)
    expect(Array.from(segmenter.segment(`a${unit}가${unit}a`))).toHaveLength(5)
  }
})

test('a lone mark shows nothing by itself', () => {
  expect(graphemeWidth('\u0301')).toBe(0)
})
