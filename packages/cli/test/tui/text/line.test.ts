import { expect, test } from 'vitest'
import { fit, own, span, spread, truncate, widthOfSpans } from '../../../src/tui/text/line.ts'

const texts = (spans: readonly { readonly text: string }[]): string => spans.map(({ text }) => text).join('')

test('a text that is too long ends in an ellipsis', () => {
  expect(truncate(own('General Channel'), 8)).toBe('General…')
  expect(truncate(own('General'), 7)).toBe('General')
})

test('a wide character that does not fit is left away as a whole', () => {
  expect(truncate(own('日本語'), 4)).toBe('日…')
})

test('nothing fits into no cells', () => {
  expect(truncate(own('x'), 0)).toBe('')
})

test('spans are filled up to the width', () => {
  expect(texts(fit([span(own('ab'))], 4))).toBe('ab  ')
})

test('spans are cut at the width, whatever comes behind', () => {
  const fitted = fit([span(own('日本')), span(own('語です')), span(own('!'))], 7)
  expect(texts(fitted)).toBe('日本語…')
  expect(widthOfSpans(fitted)).toBe(7)
})

test('what stands on the left gives way to what stands on the right', () => {
  expect(texts(spread([span(own('a long name'))], [span(own(' 12'))], 10))).toBe('a long… 12')
})
