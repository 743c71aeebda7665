import { expect, test } from 'vitest'
import { textTable, wrapWords } from '../../src/reference/text-table.ts'

test('words are broken into lines, a long word stands alone', () => {
  expect(wrapWords('one two  three fourteencharacters five', 9)).toEqual([
    'one two',
    'three',
    'fourteencharacters',
    'five',
  ])
})

test('meanings stand below each other', () => {
  expect(
    textTable(
      [
        { term: '-a', meaning: 'the first of all the letters' },
        { term: '--longer', meaning: '' },
      ],
      32,
    ),
  ).toEqual(['  -a        the first of all the', '            letters', '  --longer'])
})

test('a term that is too long has its meaning on the next line', () => {
  const term = 'x'.repeat(40)
  expect(textTable([{ term, meaning: 'long' }], 80)).toEqual([`  ${term}`, `${' '.repeat(34)}long`])
})
