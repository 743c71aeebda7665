/** Sizes that Twilio documents. */
import { expect, test } from 'vitest'
import {
  checkAttributes,
  checkFriendlyName,
  checkIdentity,
  checkMessage,
  checkUniqueName,
} from '../src/limits.ts'

test('text of exactly the limit passes and one more does not', () => {
  expect(() => checkFriendlyName('x'.repeat(256))).not.toThrow()
  expect(() => checkFriendlyName('x'.repeat(257))).toThrow('Friendly name too long')
  expect(() => checkMessage({ body: 'x'.repeat(32_768) })).not.toThrow()
  expect(() => checkMessage({ body: 'x'.repeat(32_769) })).toThrow('Message body parameter is too long')
  expect(() => checkMessage({ subject: 'x'.repeat(257) })).toThrow('Subject is too long')
  expect(() => checkMessage({ author: 'x'.repeat(257) })).toThrow('Author parameter is too long')
})

test('bodies and attributes are measured in bytes', () => {
  expect(() => checkMessage({ body: '漢'.repeat(10_923) })).toThrow('Message body parameter is too long')
  expect(() => checkAttributes(JSON.stringify('é'.repeat(2048)), 4096)).toThrow('Attributes too long')
})

test('attributes are JSON', () => {
  expect(() => checkAttributes('{"a":1}', 100)).not.toThrow()
  expect(() => checkAttributes('{a:1}', 100)).toThrow('Attributes not valid JSON')
})

test('a unique name does not look like a conversation SID', () => {
  expect(() => checkUniqueName(`CH${'a'.repeat(32)}`)).toThrow('conversation sid pattern')
  expect(() => checkUniqueName('x'.repeat(257))).toThrow('Unique Name too long')
})

test.for([
  ['', 'Identity not provided'],
  ['x'.repeat(257), 'Identity too long'],
  ['system', 'Identity reserved'],
  [`US${'a'.repeat(32)}`, 'user SID pattern'],
] as const)('the identity "%s" is refused', ([identity, message]) => {
  expect(() => checkIdentity(identity)).toThrow(message)
})
