/** Patterns with stars. */
import { expect, test } from 'vitest'
import { matchesPattern } from '../../src/faults/matches-pattern.ts'

test.for([
  ['/a', '/a', true],
  ['/a', '/ab', false],
  ['*', '', true],
  ['/a/*', '/a/b/c', true],
  ['*/c', '/a/b/c', true],
  ['/a/*/c', '/a/c', false],
  ['/a/*/c', '/a/b/c', true],
  ['a*b*c', 'a-b-b-c', true],
  ['a*b*c', 'a-c-b', false],
  ['ab*bc', 'abc', false],
  ['a**c', 'abc', true],
] as const)('%s against %s: %s', ([pattern, text, expected]) => {
  expect(matchesPattern(pattern, text)).toBe(expected)
})
