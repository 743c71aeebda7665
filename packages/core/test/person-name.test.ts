import { expect, test } from 'vitest'
import { personName } from '../src/person-name.ts'

const user = (identity: string, friendlyName: string) =>
  [identity, { identity, friendlyName, attributes: {}, isOnline: null, isNotifiable: null }] as const

test('a person without a name goes by identity, one without identity is unknown', () => {
  expect(personName(new Map([user('bob', '  ')]), 'bob')).toBe('bob')
  expect(personName(new Map(), null)).toBe('unknown')
})
