/** Values are checked against schemas. */
import { Type } from 'typebox'
import { expect, test } from 'vitest'
import { createCheck } from '../src/validate.ts'

const check = createCheck(Type.Object({ name: Type.String(), size: Type.Optional(Type.Integer()) }))

test('a value that fits comes back as it is', () => {
  const value = { name: 'a', size: 1, more: true }
  expect(check(value)).toBe(value)
})

test('a field too many is named', () => {
  const strict = createCheck(Type.Object({ name: Type.String() }, { additionalProperties: false }))
  expect(() => strict({ name: 'a', nmae: 'b' })).toThrow('/nmae is not known')
})

test('a value that does not fit is refused with the place of the fault', () => {
  expect(() => check({ name: 'a', size: 'big' })).toThrow('/size')
  expect(() => check(null)).toThrow('Invalid parameter')
})
