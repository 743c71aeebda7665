import type { FastifyRequest } from 'fastify'
import { expect, test } from 'vitest'
import { createAccessTokenVerifier } from '../src/auth/access-token.ts'
import { createCallers, networkOf } from '../src/callers.ts'
import { buildConfig } from './support/config.ts'
import { forge, goodClaims } from './support/forge.ts'

const now = 1_790_000_000
const look = createCallers(createAccessTokenVerifier(buildConfig()), () => now * 1_000)
const request = (authorization?: string): FastifyRequest =>
  ({ ip: '192.0.2.7', headers: { authorization } }) as FastifyRequest

test('who holds a good token is counted by identity, wherever they are', () => {
  expect(look(request(`Bearer ${forge(goodClaims(now))}`))).toMatchObject({
    name: 'identity alice',
    holder: { identity: 'alice' },
  })
})

test('everybody else is counted by address, who forges a token too', () => {
  expect(look(request())).toMatchObject({ name: 'address 192.0.2.7', bearer: undefined, refusal: undefined })
  expect(look(request('Bearer of-others'))).toMatchObject({
    name: 'address 192.0.2.7',
    bearer: 'of-others',
    refusal: undefined,
  })
  expect(look(request(`Bearer ${forge(goodClaims(now), undefined, 'guess')}`))).toMatchObject({
    name: 'address 192.0.2.7',
    refusal: { code: 'token-invalid' },
  })
})

test('a request is looked at once', () => {
  const one = request()
  expect(look(one)).toBe(look(one))
})

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '::ffff:192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
])('%s belongs to the network %s', (address, network) => {
  expect(networkOf(address)).toBe(network)
})
