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
  let reads = 0
  const { names, load } = createEmojiTable(async () => {
    reads += 1
    return { '1F389': 'tada' }
  })
  expect([reads, names()]).toEqual([0, null])
  await Promise.all([load(), load()])
  expect([reads, names()]).toEqual([1, [{ emoji: '🎉', name: 'tada' }]])
})

test('a table that cannot be loaded is empty', async () => {
  const { names, load } = createEmojiTable(() => Promise.reject(new Error('gone')))
  await load()
  expect(names()).toEqual([])
})

test('the real table knows what people type', async () => {
  const { names, load } = createEmojiTable()
  await load()
  const found = new Map(names()?.map(({ name, emoji }) => [name, emoji]))
  expect([found.get('smile'), found.get('+1'), found.get('heart'), found.get('tada')]).toEqual([
    '😄',
    '👍',
    '❤️',
    '🎉',
  ])
})
