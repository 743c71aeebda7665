/** Routes of tunnelled requests. */
import { Type } from 'typebox'
import { expect, test } from 'vitest'
import { defineTunnelRoute, noContent, reply } from '../src/tunnel/route.ts'
import type { TunnelContext, TunnelRequest } from '../src/tunnel/route.ts'
import { createRouter } from '../src/tunnel/router.ts'

const route = (method: 'GET' | 'POST', path: string) =>
  defineTunnelRoute({ id: `${method} ${path}`, method, path, run: () => noContent })

const find = createRouter([
  route('GET', '/v3/Maps/:object'),
  route('GET', '/v3/Maps/:object/Items'),
  route('POST', '/v3/Maps/:object'),
])

test('a route is found by method and path', () => {
  expect(find('GET', '/v3/Maps/MP1/Items')?.route.id).toBe('GET /v3/Maps/:object/Items')
  expect(find('POST', '/v3/Maps/MP1')?.route.id).toBe('POST /v3/Maps/:object')
  expect(find('DELETE', '/v3/Maps/MP1')).toBeUndefined()
  expect(find('GET', '/v3/Maps')).toBeUndefined()
  expect(find('GET', '/v3/Maps/')).toBeUndefined()
})

test('segments are decoded one by one', () => {
  expect(find('GET', '/v3/Maps/a%2Fb%20%3F%26%25%3D%C3%A9')?.params).toEqual({ object: 'a/b ?&%=é' })
  expect(find('GET', '/v3/Maps/%E0%A4%A')).toBeUndefined()
})

test('a body is checked before the route runs', () => {
  const sum = defineTunnelRoute({
    id: 'sum',
    method: 'POST',
    path: '/sum',
    body: Type.Object({ a: Type.Integer(), b: Type.Integer() }),
    run: (_, { body }) => reply({ sum: body.a + body.b }, 201),
  })
  const run = (body: unknown) => sum.run({} as TunnelContext, { body } as TunnelRequest)
  expect(run({ a: 1, b: 2 })).toEqual({ status: 201, json: '{"sum":3}' })
  expect(() => run({ a: 1 })).toThrow('Invalid parameter')
})
