/** The people pane. */
import type { Person } from '@terminal-chat/core'
import { expect, test } from 'vitest'
import { peopleLines } from '../../../src/tui/panes/people/people-lines.ts'

const person = (name: string, change: Partial<Person> = {}): Person => ({
  key: `MB-${name}`,
  identity: name,
  name,
  isSelf: false,
  isOnline: null,
  isTyping: false,
  lastReadMessageIndex: null,
  ...change,
})

const lay = (people: readonly Person[], marked: string | null = null, height = 10) =>
  peopleLines({ people, marked, width: 18, height })

const textOf = (lines: ReturnType<typeof lay>): readonly string[] =>
  lines.map(({ spans }) => spans.map(({ text }) => text).join(''))

test('who is here, away, typing, oneself', () => {
  expect(
    textOf(
      lay([
        person('alice', { isSelf: true, isOnline: true }),
        person('bob', { isTyping: true }),
        person('carol', { isOnline: false }),
      ]),
    ),
  ).toEqual([' ● alice      you ', ' · bob    typing… ', ' ○ carol          '])
})

test('the one that Enter would act on stands out', () => {
  expect(lay([person('alice'), person('bob')], 'MB-bob').map(({ surface }) => surface)).toEqual([
    'plain',
    'cursor',
  ])
})

test('a crowd is shown around the marked person', () => {
  const crowd = Array.from({ length: 100 }, (_, at) => person(`person ${at}`))
  expect(textOf(lay(crowd, 'MB-person 70', 5))[2]).toContain('person 70')
})

test('two people never have a name and a remark run together', () => {
  expect(textOf(lay([person('a very long name indeed', { isSelf: true })]))).toEqual([' · a very lo… you '])
})
