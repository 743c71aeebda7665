/** Secrets in recorded text. */
import { expect, test } from 'vitest'
import { redact } from '../../src/traffic/redact.ts'

const token = `eyJhbGciOiJIUzI1NiJ9.${'a'.repeat(20)}.${'b'.repeat(20)}`

test.for([
  [`{"token":"${token}"}`, '{"token":"[token]"}'],
  ['Type=fcm&Secret=abc', 'Type=fcm&Secret=%5Bsecret%5D'],
  ['PrivateKey=abc&FriendlyName=x', 'PrivateKey=%5Bsecret%5D&FriendlyName=x'],
  ['{"body":"my secret=1"}', '{"body":"my secret=1"}'],
  ['', ''],
] as const)('%s becomes %s', ([text, expected]) => {
  expect(redact(text)).toBe(expected)
})
