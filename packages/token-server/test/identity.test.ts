import { expect, test } from 'vitest'
import { identityProblem } from '../src/identity.ts'

test.each([
  'alice',
  'a',
  'alice@example.com',
  'Alice Smith',
  'José',
  'Jose\u0301',
  'アリス',
  '愛麗絲',
  'алиса',
  'Ελένη',
  'علی‌رضا',
  'क्‍ष',
  '👩‍💻',
  '❤️‍🔥',
  "O'Brien",
  'systematic',
  'a'.repeat(256),
])('%j may be used', (identity) => {
  expect(identityProblem(identity)).toBeUndefined()
})

test.each([
  ['', 'identity-missing'],
  ['a'.repeat(257), 'identity-too-long'],
  ['al\u0000ice', 'identity-characters'],
  ['alice\r\nSet-Cookie: a=b', 'identity-characters'],
  ['alice\u001b[2J', 'identity-characters'],
  ['alice\u009d', 'identity-characters'],
  ['alice\u007f', 'identity-characters'],
  ['al\u200bice', 'identity-characters'],
  ['al\u200dice', 'identity-characters'],
  ['\u202ealice', 'identity-characters'],
  ['alice\ufeff', 'identity-characters'],
  ['alice\u2028', 'identity-characters'],
  ['al\ud800ice', 'identity-characters'],
  [' alice', 'identity-characters'],
  ['alice\u00a0', 'identity-characters'],
  ['a\u3164b', 'identity-characters'],
  ['a\u0301\u0301\u0301\u0301\u0301', 'identity-characters'],
  ['\uff41lice', 'identity-lookalike'],
  ['\u{1d41a}lice', 'identity-lookalike'],
  ['\u0430lice', 'identity-lookalike'],
  ['al\u03b9ce', 'identity-lookalike'],
  ['system', 'identity-reserved'],
  ['System', 'identity-reserved'],
  [`US${'a'.repeat(32)}`, 'identity-reserved'],
  [`us${'A'.repeat(32)}`, 'identity-reserved'],
])('%j is refused as %s', (identity, code) => {
  expect(identityProblem(identity)).toBe(code)
})
