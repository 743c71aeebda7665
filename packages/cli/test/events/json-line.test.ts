import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { jsonLine } from '../../src/events/json-line.ts'
import { attacks, expectPlain, hostile } from '../support/hostile.ts'

test('what a terminal would obey is escaped, emoji and scripts stay readable', () => {
  expect(jsonLine({ body: '\u001b[31m \u009b31m \u007f \u202e\u{e0001} é 漢 👩\u200d👧 ❤\ufe0f' })).toBe(
    String.raw`{"body":"\u001b[31m \u009b31m \u007f \u202e\udb40\udc01 é 漢 👩` + '\u200d👧 ❤\ufe0f"}',
  )
})

test('whatever it holds, it is one plain line that means the same', () => {
  fc.assert(
    fc.property(fc.oneof(hostile, fc.constantFrom(...attacks)), (text) => {
      const value = { [text]: [text, { text }] }
      const line = jsonLine(value)
      expectPlain(line)
      expect(line).not.toContain('\n')
      expect(JSON.parse(line)).toEqual(value)
    }),
  )
})
