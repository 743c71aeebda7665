/** Seed files. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readSeed } from '../../src/command/read-seed.ts'

const write = (text: string): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'seed-')), 'seed.json')
  writeFileSync(path, text)
  return path
}

test('a seed is read', () => {
  expect(readSeed(write('{"users":[{"identity":"alice"}]}'))).toEqual({ users: [{ identity: 'alice' }] })
})

test.for([
  ['{', 'JSON'],
  ['{"users":[{}]}', '/users/0'],
  ['[]', 'Invalid parameter'],
] as const)('%s is refused with its reason', ([text, reason]) => {
  expect(() => readSeed(write(text))).toThrow(reason)
})

test('a seed that is not there is named', () => {
  expect(() => readSeed('/nowhere/seed.json')).toThrow('the seed /nowhere/seed.json cannot be used')
})
