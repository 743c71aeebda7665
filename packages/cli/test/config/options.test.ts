import { expect, test } from 'vitest'
import type { OptionSpec } from '../../src/config/option-spec.ts'
import { optionNames, options } from '../../src/config/options.ts'

const specs: readonly OptionSpec<unknown>[] = optionNames.map((name) => options[name])

const repeated = (values: readonly (string | undefined)[]): readonly (string | undefined)[] =>
  values.filter((value, at) => value !== undefined && values.indexOf(value) !== at)

test('no two options share a flag, a letter, a variable or a setting', () => {
  expect(repeated(specs.map(({ flag }) => flag))).toEqual([])
  expect(repeated(specs.map(({ short }) => short))).toEqual([])
  expect(repeated(specs.map(({ env }) => env))).toEqual([])
  expect(repeated(specs.map(({ setting }) => setting))).toEqual([])
})

test.each(specs)('the example of $flag$setting is a value that it takes', ({ example, parse }) => {
  expect(parse(example)).toHaveProperty('value')
})

test('what has no flag has a setting', () => {
  expect(specs.filter(({ flag, setting }) => flag === undefined && setting === undefined)).toEqual([])
})
