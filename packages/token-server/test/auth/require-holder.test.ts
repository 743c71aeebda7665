import type { FastifyRequest } from 'fastify'
import { expect, test } from 'vitest'
import { createRequireHolder } from '../../src/auth/require-holder.ts'
import type { Caller } from '../../src/callers.ts'
import { ApiError } from '../../src/errors.ts'

const ask = (caller: Partial<Caller>) => {
  const callers = () => ({
    bearer: undefined,
    holder: undefined,
    refusal: undefined,
    name: 'test',
    ...caller,
  })
  return () => createRequireHolder(callers)({} as FastifyRequest)
}

test('the holder of a good token is let through', () => {
  const holder = { identity: 'alice', issuedAt: 1, expiresAt: 2 }
  expect(ask({ bearer: 'token', holder })()).toBe(holder)
})

test('others are told why not', () => {
  expect(ask({})).toThrowError(expect.objectContaining({ code: 'unauthorized' }))
  expect(ask({ bearer: 'other' })).toThrowError(expect.objectContaining({ code: 'token-invalid' }))
  expect(ask({ bearer: 'old', refusal: new ApiError('token-expired') })).toThrowError(
    expect.objectContaining({ code: 'token-expired' }),
  )
})
