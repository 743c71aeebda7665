import { expect, test } from 'vitest'
import { createAuthenticate, isOwnToken, type Attempt, type AuthMode } from '../../src/auth/authenticate.ts'
import { ApiError } from '../../src/errors.ts'
import { forge, goodClaims } from '../support/forge.ts'

const attempt = (caller: Partial<Attempt['caller']> = {}): Attempt => ({
  identity: 'alice',
  password: undefined,
  caller: { bearer: undefined, holder: undefined, refusal: undefined, name: 'test', ...caller },
})

const holder = { identity: 'alice', issuedAt: 1, expiresAt: 2 }
const mode = (replaced: Partial<AuthMode> = {}): AuthMode => ({
  takesBearer: false,
  prove: () => 'alice',
  ...replaced,
})

test('the mode proves who asks', async () => {
  expect(await createAuthenticate(mode())(attempt())).toEqual({ identity: 'alice', renewed: false })
})

test('a good token renews without asking the mode to prove anything', async () => {
  const prove = () => {
    throw new Error('asked')
  }
  expect(await createAuthenticate(mode({ prove }))(attempt({ bearer: 'token', holder }))).toEqual({
    identity: 'alice',
    renewed: true,
  })
})

test('the mode may forbid a renewal', async () => {
  const checkRenewal = async () => {
    throw new ApiError('session-revoked')
  }
  await expect(createAuthenticate(mode({ checkRenewal }))(attempt({ holder }))).rejects.toMatchObject({
    code: 'session-revoked',
  })
})

test('a bad token of ours is refused whatever the mode would say', async () => {
  const refusal = new ApiError('token-expired')
  expect(() => createAuthenticate(mode())(attempt({ bearer: 'token', refusal }))).toThrowError(refusal)
})

test('a bearer of others is for modes that take one', async () => {
  expect(() => createAuthenticate(mode())(attempt({ bearer: 'other' }))).toThrowError(
    expect.objectContaining({ code: 'token-invalid' }),
  )
  expect(await createAuthenticate(mode({ takesBearer: true }))(attempt({ bearer: 'other' }))).toMatchObject({
    identity: 'alice',
  })
})

test('an identity that may not be used is refused though it was proven', async () => {
  expect(() => createAuthenticate(mode({ prove: () => 'system' }))(attempt())).toThrowError(
    expect.objectContaining({ code: 'identity-reserved' }),
  )
  await expect(createAuthenticate(mode({ prove: async () => 'system' }))(attempt())).rejects.toMatchObject({
    code: 'identity-reserved',
  })
})

test('our tokens are told from others by their header', () => {
  expect(isOwnToken(forge(goodClaims(0)))).toBe(true)
  expect(isOwnToken(forge(goodClaims(0), { alg: 'RS256', kid: 'x' }))).toBe(false)
})
