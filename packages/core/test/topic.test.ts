import { expect, test } from 'vitest'
import { topicOf, withTopic } from '../src/topic.ts'

test('a topic is set beside the other attributes and taken away by an empty one', () => {
  const attributes = withTopic({ public: true }, 'ship it')
  expect(attributes).toEqual({ public: true, topic: 'ship it' })
  expect(topicOf({ attributes })).toBe('ship it')
  expect(withTopic(attributes, '')).toEqual({ public: true })
})

test.each([[null], [{}], [{ topic: 5 }], [{ topic: ' ' }]])('%j has no topic', (attributes) => {
  expect(topicOf({ attributes })).toBeNull()
})
