import { expect, test } from 'vitest'
import { fuzzyRank } from '../src/fuzzy.ts'

const names = ['General Channel', 'deploys', 'design-system', 'release notes', 'dev']
const rank = (query: string) => fuzzyRank(query, names, (name) => name).map(({ item }) => item)

test.each([
  ['de', ['dev', 'deploys', 'design-system']],
  ['ds', ['design-system', 'deploys']],
  ['rn', ['release notes', 'General Channel']],
  ['annl', ['General Channel']],
  ['gc', ['General Channel']],
  ['notes', ['release notes']],
  ['zzz', []],
  ['', names],
])('%j finds %j', (query, expected) => {
  expect(rank(query)).toEqual(expected)
})

test('the letters that matched are told', () => {
  expect(fuzzyRank('gch', names, (name) => name)[0]?.positions).toEqual([0, 8, 9])
})
