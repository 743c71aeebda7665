import { scryptSync } from 'node:crypto'
import { expect, test } from 'vitest'
import { hashPassword, verifyPassword } from '../../src/users/password-hash.ts'

test('a password belongs to its hash, another does not', async () => {
  const hash = await hashPassword('correct horse')
  expect(await verifyPassword('correct horse', hash)).toBe(true)
  expect(await verifyPassword('correct house', hash)).toBe(false)
})

test('a hash is scrypt with a salt of its own and work that is written in it', async () => {
  const [one, other] = [await hashPassword('same'), await hashPassword('same')]
  expect(one).not.toBe(other)
  const [, N, r, p, salt = '', key] = one.split('$')
  expect([N, r, p]).toEqual(['32768', '8', '3'])
  const expected = scryptSync('same', Buffer.from(salt, 'base64url'), 32, {
    N: 32_768,
    r: 8,
    p: 3,
    maxmem: 64 * 1024 * 1024,
  })
  expect(key).toBe(expected.toString('base64url'))
})

test('a hash made with less work still verifies', async () => {
  const salt = Buffer.alloc(16, 7)
  const key = scryptSync('old', salt, 32, { N: 16_384, r: 8, p: 1 })
  expect(
    await verifyPassword(
      'old',
      `scrypt$16384$8$1$${salt.toString('base64url')}$${key.toString('base64url')}`,
    ),
  ).toBe(true)
})

test('the same letters typed in another form are the same password', async () => {
  expect(await verifyPassword('cafe\u0301', await hashPassword('caf\u00e9'))).toBe(true)
})

test.each([
  undefined,
  '',
  'plain',
  'scrypt$1$1$1$x$y',
  `scrypt$32768$8$3$${'A'.repeat(22)}$${'A'.repeat(42)}`,
])('nothing belongs to %j', async (hash) => {
  expect(await verifyPassword('', hash)).toBe(false)
})
