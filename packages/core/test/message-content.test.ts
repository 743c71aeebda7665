import { expect, test } from 'vitest'
import { contentOf, replyAttributes, withEditedMark, withReactionToggled } from '../src/message-content.ts'
import { buildMessage, noon } from './support/builders.ts'

test('a reaction is put on, joined by others, and taken off again', () => {
  const one = withReactionToggled({ mood: 1 }, '👍', 'alice')
  const two = withReactionToggled(one, '👍', 'bob')
  expect(contentOf(buildMessage({ attributes: two })).reactions).toEqual([
    { emoji: '👍', identities: ['alice', 'bob'] },
  ])
  const none = withReactionToggled(withReactionToggled(two, '👍', 'alice'), '👍', 'bob')
  expect(none).toEqual({ mood: 1, reactions: {} })
})

test.each([
  [null],
  ['x'],
  [[]],
  [{ reactions: [] }],
  [{ reactions: { '👍': 'bob' } }],
  [{ reactions: { '👍': [1] }, replyTo: 'x', me: 1 }],
])('attributes of the wrong shape say nothing: %j', (attributes) => {
  expect(contentOf(buildMessage({ attributes }))).toEqual({
    reactions: [],
    replyTo: null,
    isAction: false,
    isEdited: false,
  })
})

test('a reply knows what it answers', () => {
  const attributes = replyAttributes(buildMessage({ index: 7 }))
  expect(contentOf(buildMessage({ index: 9, attributes })).replyTo).toBe(7)
})

test('a message changed by its author is edited, one that others reacted to is not', () => {
  const later = { dateUpdated: noon + 1 }
  expect(contentOf(buildMessage({ ...later, lastUpdatedBy: 'bob' })).isEdited).toBe(true)
  expect(contentOf(buildMessage({ ...later, lastUpdatedBy: 'alice' })).isEdited).toBe(false)
  const own = withReactionToggled({}, '👍', 'bob')
  expect(contentOf(buildMessage({ ...later, lastUpdatedBy: 'bob', attributes: own })).isEdited).toBe(false)
  expect(
    contentOf(buildMessage({ ...later, lastUpdatedBy: 'bob', attributes: withEditedMark(own) })).isEdited,
  ).toBe(true)
})
