import { expect, test } from 'vitest'
import { nearest } from '../src/nearest.ts'

const commands = ['join', 'leave', 'create', 'delete', 'help', 'quit']

test.each([
  ['jion', 'join'],
  ['craete', 'create'],
  ['del', 'delete'],
  ['HELP', 'help'],
  ['qit', 'quit'],
  ['xyzzy', null],
  ['', null],
])('%j is taken for %s', (typed, expected) => {
  expect(nearest(typed, commands)).toBe(expected)
})
