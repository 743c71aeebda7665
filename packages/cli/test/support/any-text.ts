/** Texts of all that can stand in a composer, for properties that hold for every one. */
import * as fc from 'fast-check'

const pieces = [
  'a',
  'word',
  ' ',
  '  ',
  '\n',
  '\t',
  '漢字',
  'かな',
  'e\u0301',
  '\u0301',
  '👩‍👩‍👧',
  '👍🏽',
  '🇩🇪',
  '🇩',
  '❤️',
  '1️⃣',
  'ไทย',
  'שלום',
  'नमस्ते',
  '한국',
  '\u200b',
  '\u202e',
  '\u200d',
  '\ufe0f',
  '\u0600',
  '/',
  '@',
  ':',
]

/** Clean text, as the composer keeps it: no control characters but tab and line feed. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...pieces) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) },
    ),
    { maxLength: 24 },
  )
  .map((parts) => parts.join('').replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, ''))

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** Where a caret may stand: before, between and behind the graphemes. */
export const boundariesOf = (text: string): readonly number[] => [
  ...Array.from(segmenter.segment(text), ({ index }) => index),
  ...(text === '' ? [0] : [text.length]),
]
