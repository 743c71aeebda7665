import { expect, test } from 'vitest'
import { splitArguments, wordsOf } from '../../src/slash/split-arguments.ts'

const split = (text: string, count: number, flags: readonly string[] = []): unknown => {
  const result = splitArguments(text, count, flags)
  return result.kind === 'split' ? [result.words, [...result.flags]] : result.kind
}

test('each argument but the last takes one word', () => {
  expect(split('a b c d', 3)).toEqual([['a', 'b', 'c d'], []])
  expect(split('', 2)).toEqual([[], []])
})

test('what a command without arguments gets is one word', () => {
  expect(split('a b', 0)).toEqual([['a b'], []])
})

test('a quote in the middle of a word is part of it', () => {
  expect(split('it"s fine "here" too', 2)).toEqual([['it"s', 'fine "here" too'], []])
})

test('switches are taken between words as well', () => {
  expect(split('--x a --y b', 2, ['x', 'y'])).toEqual([
    ['a', 'b'],
    ['x', 'y'],
  ])
})

test('behind two dashes nothing is a switch', () => {
  expect(split('-- --x', 1, ['x'])).toEqual([['--x'], []])
  expect(split('-- --x', 1)).toEqual([['-- --x'], []])
})

test('an open quote is no word, except in the last argument', () => {
  expect(split('"a b', 2)).toBe('unclosed')
  expect(split('a "b', 2)).toEqual([['a', '"b'], []])
})

test('a text is cut into words, those in quotes stay together', () => {
  expect(wordsOf('a  "b c" d"e "f')).toEqual(['a', 'b c', 'd"e', '"f'])
  expect(wordsOf('')).toEqual([])
})
