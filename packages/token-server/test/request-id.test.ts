import { expect, test } from 'vitest'
import { createRequestIds } from '../src/request-id.ts'

test('requests are named one after the other, from a start of their own', () => {
  const name = createRequestIds()
  const [one, two] = [name({ headers: {} }), name({ headers: {} })]
  expect(one).toMatch(/^[0-9a-f]{8}-1$/)
  expect(two).toBe(one.replace(/1$/, '2'))
  expect(createRequestIds()({ headers: {} })).not.toBe(one)
})

test.each(['short', 'with space in it', 'x'.repeat(65), 'line\nbreaks', ''])(
  'the name %j from outside is not taken over',
  (given) => {
    expect(createRequestIds()({ headers: { 'x-request-id': given } })).toMatch(/-1$/)
  },
)

test('a name that a proxy gave is taken over', () => {
  expect(createRequestIds()({ headers: { 'x-request-id': '0af7651916cd43dd8448eb211c80319c' } })).toBe(
    '0af7651916cd43dd8448eb211c80319c',
  )
})
