import { expect, test } from 'vitest'
import { foldName, isGeneral, nameOf, nameProblem, tidyName } from '../src/conversation-name.ts'
import { buildConversation, buildGeneral, buildPublic } from './support/builders.ts'

test.each([
  ['', 'empty'],
  ['   ', 'empty'],
  ['#', 'empty'],
  ['general channel', 'general'],
  ['  GENERAL   Channel ', 'general'],
  ['General', 'general'],
  ['#ＧＥＮＥＲＡＬ', 'general'],
  ['Deploys', 'taken'],
  ['x'.repeat(257), 'too-long'],
  ['a\u0007b', 'control-characters'],
  ['release 2', null],
  ['リリース', null],
])('the name %j has the problem %s', (name, expected) => {
  expect(nameProblem(name, [buildPublic()])).toBe(expected)
})

test('a name is shown by what people call it, else by what it has', () => {
  expect(nameOf(buildConversation({ friendlyName: ' ', uniqueName: 'ops' }))).toBe('ops')
  expect(nameOf(buildConversation({ friendlyName: null }))).toBe('CH1')
})

test('General is known by its unique name, not by what somebody calls a channel', () => {
  expect(isGeneral(buildGeneral())).toBe(true)
  expect(isGeneral(buildConversation({ friendlyName: 'General Channel' }))).toBe(false)
})

test('a name is tidied but keeps its case', () => {
  expect(tidyName('  #Release   Two ')).toBe('Release Two')
  expect(foldName('  #Release   Two ')).toBe('release two')
})
