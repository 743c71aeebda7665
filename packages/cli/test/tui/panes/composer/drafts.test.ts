import { expect, test } from 'vitest'
import {
  createDrafts,
  draftTexts,
  putBack,
  reduceDrafts,
  showDraft,
  type Drafts,
} from '../../../../src/tui/panes/composer/drafts.ts'
import { marked, typing } from '../../../support/composing.ts'

const write = (drafts: Drafts, text: string): Drafts => typing(text).reduce(reduceDrafts, drafts)

test('each conversation keeps its draft, with its caret and its undo', () => {
  const one = write(showDraft(createDrafts(), 'CH1'), 'one')
  const left = reduceDrafts(one, { type: 'move', to: 'left' })
  const two = write(showDraft(left, 'CH2'), 'two')
  expect(marked(two.current)).toBe('two|')
  const back = showDraft(two, 'CH1')
  expect(marked(back.current)).toBe('on|e')
  expect(marked(reduceDrafts(back, { type: 'undo' }).current)).toBe('|')
  expect(draftTexts(back)).toEqual(
    new Map([
      ['CH2', 'two'],
      ['CH1', 'one'],
    ]),
  )
})

test('what was killed in one conversation can be put back in another', () => {
  const one = reduceDrafts(write(showDraft(createDrafts(), 'CH1'), 'word'), {
    type: 'kill',
    to: 'line-start',
  })
  const two = reduceDrafts(showDraft(one, 'CH2'), { type: 'yank' })
  expect(marked(two.current)).toBe('word|')
})

test('drafts of an earlier session are there', () => {
  const drafts = showDraft(createDrafts(new Map([['CH1', 'half a']])), 'CH1')
  expect(marked(drafts.current)).toBe('half a|')
})

test('what is written before a conversation is shown goes into the first one that has no draft', () => {
  const early = write(createDrafts(new Map([['CH2', 'kept']])), 'early')
  expect(marked(showDraft(early, 'CH1').current)).toBe('early|')
  expect(marked(showDraft(early, 'CH2').current)).toBe('kept|')
})

test('showing what is shown changes nothing', () => {
  const drafts = showDraft(createDrafts(), 'CH1')
  expect(showDraft(drafts, 'CH1')).toBe(drafts)
})

test('a line that was refused comes back only where nothing else was begun', () => {
  const drafts = showDraft(createDrafts(), 'CH1')
  expect(marked(putBack(drafts, 'CH1', '/jion x').current)).toBe('/jion x|')
  const busy = write(drafts, 'new')
  expect(putBack(busy, 'CH1', '/jion x')).toBe(busy)
  const elsewhere = putBack(showDraft(drafts, 'CH2'), 'CH1', '/jion x')
  expect(draftTexts(elsewhere)).toEqual(new Map([['CH1', '/jion x']]))
})

test('empty drafts are not kept', () => {
  expect(draftTexts(reduceDrafts(write(showDraft(createDrafts(), 'CH1'), 'x'), { type: 'sent' }))).toEqual(
    new Map(),
  )
})
