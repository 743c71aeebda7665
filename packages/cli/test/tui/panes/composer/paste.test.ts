import { expect, test } from 'vitest'
import { pasteQuestion, reviewPaste } from '../../../../src/tui/panes/composer/paste.ts'

const lines = (count: number): string => Array.from({ length: count }, (_, at) => `line ${at}`).join('\r\n')

test('a small paste is put in at once, its line ends made one kind', () => {
  expect(reviewPaste('one\r\ntwo\rthree\u0007')).toEqual({ kind: 'insert', text: 'one\ntwo\nthree' })
  expect(reviewPaste(lines(10))).toMatchObject({ kind: 'insert' })
  expect(reviewPaste(`${lines(10)}\n`)).toMatchObject({ kind: 'insert' })
})

test('more than ten lines are asked about', () => {
  const review = reviewPaste(lines(11))
  expect(review).toMatchObject({ kind: 'ask', lines: 11, isSendable: true })
  expect(review.kind === 'ask' && pasteQuestion(review)).toBe(
    'Paste 11 lines? Enter sends them as one message, e edits, Esc discards',
  )
})

test('a paste too long for one message cannot be sent unchanged', () => {
  const review = reviewPaste('x'.repeat(40_000))
  expect(review).toMatchObject({ kind: 'ask', lines: 1, isSendable: false })
  expect(review.kind === 'ask' && pasteQuestion(review)).toBe(
    'Paste 1 line? It is too long for one message: e edits, Esc discards',
  )
})
