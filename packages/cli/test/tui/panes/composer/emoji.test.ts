import { expect, test } from 'vitest'
import { createEmojiTable, emojiNamesOf } from '../../../../src/tui/panes/composer/emoji.ts'

test('a name may be one of several, a picture of several code points', () => {
  expect(emojiNamesOf({ '1F44D': ['thumbsup', '+1'], '1F1E9-1F1EA': 'de' })).toEqual([
    { emoji: '👍', name: '+1' },
    { emoji: '🇩🇪', name: 'de' },
    { emoji: '👍', name: 'thumbsup' },
  ])
})

test('what would be drawn as text alone is asked to be drawn as a picture', () => {
  expect(emojiNamesOf({ '2764': 'heart', '1F600': 'grinning' })).toEqual([
    { emoji: '😀', name: 'grinning' },
    { emoji: '❤️', name: 'heart' },
  ])
})

test('the table is loaded once, when it is first asked for', async () => {
  let loads = 0
  const table = createEmojiTable(async () => {
    loads += 1
    return { '1F389': 'tada' }
  })
  expect(loads).toBe(0)
  expect(table()).toBeNull()
  await Promise.resolve()
  expect(table()).toEqual([{ emoji: '🎉', name: 'tada' }])
  table()
  expect(loads).toBe(1)
})

test('a table that cannot be loaded is empty', async () => {
  const table = createEmojiTable(() => Promise.reject(new Error('gone')))
  table()
  await Promise.resolve()
  await Promise.resolve()
  expect(table()).toEqual([])
})

test('the real table knows what people type', async () => {
  const table = createEmojiTable()
  table()
  await expect.poll(() => table()?.length ?? 0).toBeGreaterThan(1500)
  const found = new Map(table()?.map(({ name, emoji }) => [name, emoji]))
  expect([found.get('smile'), found.get('+1'), found.get('heart'), found.get('tada')]).toEqual([
    '😄',
    '👍',
    '❤️',
    '🎉',
  ])
})
