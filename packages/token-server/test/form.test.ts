import type { FastifyRequest } from 'fastify'
import { expect, test } from 'vitest'
import { parseForm } from '../src/form.ts'

const parse = (text: string) => parseForm({} as FastifyRequest, text)

test('fields are read by name, decoded', async () => {
  expect({ ...(await parse('identity=a%26b+c&empty=&bare')) }).toEqual({
    identity: 'a&b c',
    empty: '',
    bare: '',
  })
})

test('a field given twice is refused', async () => {
  await expect(parse('a=1&b=2&a=1')).rejects.toMatchObject({ code: 'bad-request' })
})

test('names that objects have by nature are names like others', async () => {
  const fields = await parse('__proto__=x&constructor=y')
  expect([Object.keys(fields), Object.getPrototypeOf(fields)]).toEqual([['__proto__', 'constructor'], null])
})
