import { expect, test } from 'vitest'
import { directAttributes, directPeer, directUniqueName } from '../src/direct.ts'

test('both people find the same conversation', () => {
  expect(directUniqueName('alice', 'bob')).toBe(directUniqueName('bob', 'alice'))
  expect(directAttributes('bob', 'alice')).toEqual(directAttributes('alice', 'bob'))
  expect(directUniqueName('alice', 'bob')).not.toBe(directUniqueName('alice', 'bobb'))
})

test('the peer is the other one; who writes to oneself is one’s own peer', () => {
  expect(directPeer({ attributes: directAttributes('alice', 'bob') }, 'alice')).toBe('bob')
  expect(directPeer({ attributes: directAttributes('alice', 'alice') }, 'alice')).toBe('alice')
})

test.each([[{}], [null], [{ direct: ['bob', 'carol'] }], [{ direct: ['alice'] }], [{ direct: 'alice' }]])(
  '%j is no direct conversation of alice',
  (attributes) => {
    expect(directPeer({ attributes }, 'alice')).toBeNull()
  },
)
