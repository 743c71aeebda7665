import { expect, test } from 'vitest'
import { composing, edited, marked } from '../../../support/composing.ts'

test.each([
  ['a|b', 'ba|'],
  ['ab|', 'ba|'],
  ['ab|\nc', 'ba|\nc'],
  ['漢|👍🏽', '👍🏽漢|'],
  ['|ab', '|ab'],
  ['a|', 'a|'],
  ['a\n|b', 'a\n|b'],
])('the characters of %j swap to %j', (before, after) => {
  expect(marked(edited(composing(before), { type: 'transpose' }))).toBe(after)
})

test.each([
  ['|one two', 'upper', 'ONE| two'],
  ['o|NE two', 'lower', 'one| two'],
  ['| élan vital', 'capital', ' Élan| vital'],
  ['|straße', 'upper', 'STRASSE|'],
  ['one|', 'upper', 'one|'],
] as const)('the word behind %j in %s is %j', (before, to, after) => {
  expect(marked(edited(composing(before), { type: 'change-case', to }))).toBe(after)
})
