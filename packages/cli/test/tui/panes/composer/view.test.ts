import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { composerView, wrapWidth, type ComposerFrame } from '../../../../src/tui/panes/composer/view.ts'
import type { ComposerState } from '../../../../src/tui/panes/composer/state.ts'
import { widthOf } from '../../../../src/tui/text/graphemes.ts'
import { own } from '../../../../src/tui/text/line.ts'
import { anyText, boundariesOf } from '../../../support/any-text.ts'
import { composing, edited, typing } from '../../../support/composing.ts'

const frame: ComposerFrame = { width: 20, maxRows: 4, placeholder: own('Message General Channel') }

/** The lines as they are seen, the caret as `|` in its cell. */
const seen = (state: ComposerState, change: Partial<ComposerFrame> = {}): readonly string[] => {
  const { lines, caret } = composerView(state, { ...frame, ...change })
  return lines.map(({ spans }, y) => {
    const text = spans.map((span) => span.text).join('')
    return (y === caret.y ? `${text.slice(0, caret.x)}|${text.slice(caret.x)}` : text).trimEnd()
  })
}

test('while nothing is written it says what one could do', () => {
  expect(seen(composing('|'))).toEqual(['› |Message General …'])
})

test('it grows with the text', () => {
  expect(seen(composing('hello|'))).toEqual(['› hello|'])
  expect(seen(composing('hello\nworld|'))).toEqual(['› hello', '  world|'])
  expect(seen(composing('one two three four|'))).toEqual(['› one two three', '  four|'])
})

test('it grows no higher than it may, and shows where the caret is', () => {
  const text = Array.from({ length: 9 }, (_, at) => `line ${at}`).join('\n')
  expect(seen(composing(`${text}|`))).toEqual(['  line 5', '  line 6', '  line 7', '  line 8|'])
  expect(seen(composing(`|${text}`))).toEqual(['› |line 0', '  line 1', '  line 2', '  line 3'])
  expect(seen(composing(text.replace('4', '|4')))).toEqual(['  line |4', '  line 5', '  line 6', '  line 7'])
})

test('a narrow one goes without its mark', () => {
  expect(seen(composing('hello|'), { width: 8 })).toEqual(['hello|'])
  expect([wrapWidth(8), wrapWidth(20)]).toEqual([8, 18])
})

test('characters that a terminal would obey are shown by name', () => {
  expect(seen(composing('a\u202eb|'))).toEqual(['› a<U+202E>b|'])
  expect(seen(composing('a\tb|'))).toEqual(['› a    b|'])
})

test('candidates are listed above, the chosen one marked', () => {
  const candidates = ['@bob', '@bobby', '@boris', '@bonnie', '@boadicea'].map((text) => ({
    text,
    label: text,
  }))
  const offer = { start: 0, end: 2, candidates }
  const state = edited(composing('@b|'), { type: 'complete', step: 1, offer })
  expect(seen(state)).toEqual(['@bob  @bobby  @boris', '› @bob|'])
  const later = edited(
    state,
    ...Array.from({ length: 3 }, () => ({ type: 'complete', step: 1, offer: null }) as const),
  )
  expect(seen(later)).toEqual(['@bonnie  @boadicea', '› @bonnie|'])
  const chosen = composerView(later, frame).lines[0]?.spans.filter(({ style }) => style === 'accent')
  expect(chosen?.map(({ text }) => text)).toEqual(['@bonnie'])
  expect(seen(state, { maxRows: 1 })).toEqual(['› @bob|'])
})

test('candidates go when one writes on, and a single one is not listed', () => {
  const offer = { start: 0, end: 2, candidates: [{ text: '@bob ', label: '@bob' }] }
  const state = edited(composing('@b|'), { type: 'complete', step: 1, offer })
  expect(seen(state)).toEqual(['› @bob |'])
  expect(seen(edited(state, ...typing('x')))).toEqual(['› @bob x|'])
})

test('whatever is written, every line is exactly as wide as asked for and the caret inside', () => {
  fc.assert(
    fc.property(
      anyText.chain((text) =>
        fc.record({ text: fc.constant(text), caret: fc.constantFrom(...boundariesOf(text)) }),
      ),
      fc.integer({ min: 4, max: 60 }),
      fc.integer({ min: 1, max: 6 }),
      (buffer, width, maxRows) => {
        const { lines, caret } = composerView({ ...composing('|'), buffer }, { ...frame, width, maxRows })
        expect(lines.length).toBeGreaterThanOrEqual(1)
        expect(lines.length).toBeLessThanOrEqual(maxRows)
        for (const { spans } of lines) expect(widthOf(spans.map(({ text }) => text).join(''))).toBe(width)
        expect(caret.y).toBeLessThan(lines.length)
        expect(caret.x).toBeLessThan(width)
        expect(caret.x).toBeGreaterThanOrEqual(0)
      },
    ),
    { numRuns: 1000 },
  )
})
