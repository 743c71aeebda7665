import { expect, test } from 'vitest'
import { localIdOf, withLocalId } from '../src/local-id.ts'

test('the id travels beside the other attributes', () => {
  const attributes = withLocalId({ mood: 'good' }, 'x')
  expect(attributes).toEqual({ mood: 'good', clientMessageId: 'x' })
  expect(localIdOf(attributes)).toBe('x')
})

test.each([[null], ['text'], [[1]], [{}], [{ clientMessageId: 5 }]])('%j holds no id', (attributes) => {
  expect(localIdOf(attributes)).toBeNull()
})

test('attributes that are no object make way', () => {
  expect(withLocalId('text', 'x')).toEqual({ clientMessageId: 'x' })
})
