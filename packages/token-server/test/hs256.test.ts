import { createHmac } from 'node:crypto'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createHs256 } from '../src/hs256.ts'

const expected = (secret: string, text: string): string =>
  createHmac('sha256', secret).update(text).digest('base64url')

test('the signature is that of createHmac, for any key and any text', () => {
  const texts = fc.string({ unit: 'binary', maxLength: 3_000 })
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }),
      texts,
      texts,
      (secret, one, other) => {
        const sign = createHs256(secret)
        expect([sign(one), sign(other), sign(one)]).toEqual([
          expected(secret, one),
          expected(secret, other),
          expected(secret, one),
        ])
      },
    ),
  )
})

test.each([1, 63, 64, 65, 128])('a key of %i bytes is one that SHA-256 can use', (length) => {
  const secret = 'k'.repeat(length)
  for (const size of [0, 1, 55, 56, 64, 1_023, 1_024, 1_025, 10_000]) {
    expect(createHs256(secret)('t'.repeat(size))).toBe(expected(secret, 't'.repeat(size)))
  }
})

test('the example of RFC 4231 comes out', () => {
  expect(Buffer.from(createHs256('Jefe')('what do ya want for nothing?'), 'base64url').toString('hex')).toBe(
    '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
  )
})
