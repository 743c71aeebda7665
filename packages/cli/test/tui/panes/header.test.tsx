/** The first row of the screen. */
import type { Person } from '@terminal-chat/core'
import { expect, test } from 'vitest'
import { headerLine, namesText, type HeaderInput } from '../../../src/tui/panes/header/header-line.ts'
import { own } from '../../../src/tui/text/line.ts'

const people = (...names: readonly string[]): readonly Person[] =>
  names.map((name) => ({
    key: name,
    identity: name,
    name,
    isSelf: false,
    isOnline: null,
    isTyping: false,
    lastReadMessageIndex: null,
  }))

const textOf = (change: Partial<HeaderInput>): string =>
  headerLine({
    listWidth: null,
    peopleWidth: null,
    width: 40,
    title: own('General Channel'),
    topic: null,
    people: people('alice', 'bob'),
    focus: null,
    ...change,
  })
    .spans.map(({ text }) => text)
    .join('')

test('the channel and who is in it', () => {
  expect(textOf({})).toBe(' General Channel  alice and bob'.padEnd(40))
})

test('titles stand above the panes that they are of', () => {
  expect(textOf({ listWidth: 10, peopleWidth: 12, width: 60 })).toBe(
    ' Channels │ General Channel  alice and bob     │ People  2  ',
  )
})

test('what the channel is about goes before who is in it', () => {
  expect(textOf({ topic: own('all of us') })).toBe(' General Channel  all of us  2 people'.padEnd(40))
})

test('where one is alone with somebody, whether they are there', () => {
  const [bob] = people('bob')
  if (bob === undefined) throw new Error('nobody')
  const shown = (peer: Person): string => textOf({ title: own(peer.name), peer }).trimEnd()
  expect(shown({ ...bob, isOnline: true })).toBe(' bob  ● online')
  expect(shown({ ...bob, isOnline: false })).toBe(' bob  ○ away')
  expect(shown({ ...bob, name: 'Bob B.', isOnline: true })).toBe(' Bob B.  bob  ● online')
  expect(shown(bob)).toBe(' bob')
})

test('names are told as people tell them', () => {
  expect(namesText(people())).toBe('')
  expect(namesText(people('alice'))).toBe('alice')
  expect(namesText(people('alice', 'bob', 'carol'))).toBe('alice, bob and carol')
})

test('before there is a channel the program says its name', () => {
  expect(textOf({ title: null, people: [] }).trim()).toBe('terminal chat')
})
