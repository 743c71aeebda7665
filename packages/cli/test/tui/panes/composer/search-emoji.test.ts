import { expect, test } from 'vitest'
import { searchEmoji } from '../../../../src/tui/panes/composer/search-emoji.ts'

const table = [
  { emoji: '👍', name: '+1' },
  { emoji: '🐱', name: 'cat' },
  { emoji: '🐈‍⬛', name: 'black_cat' },
  { emoji: '🗂️', name: 'catalogue' },
  { emoji: '📣', name: 'education' },
  { emoji: '👍', name: 'thumbsup' },
]

test('the very name comes first, then what begins so, then later words, then the rest', () => {
  expect(searchEmoji(table, 'cat').map(({ name }) => name)).toEqual([
    'cat',
    'catalogue',
    'black_cat',
    'education',
  ])
  expect(searchEmoji(table, ':Black Cat:').map(({ name }) => name)).toEqual(['black_cat'])
  expect(searchEmoji(table, 'cat', 1).length).toBe(1)
})

test('before anything is typed the usual ones are offered', () => {
  expect(searchEmoji(table, ' ').map(({ emoji }) => emoji)).toEqual(['👍'])
})

test('an emoji of two names counts once', () => {
  const both = [...table, { emoji: '👍', name: 'thumbs' }]
  expect(searchEmoji(both, 'thumb').map(({ emoji }) => emoji)).toEqual(['👍'])
})
