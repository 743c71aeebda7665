import { expect, test } from 'vitest'
import { draftOf } from '../../../../src/tui/panes/composer/purpose.ts'
import { purposeLine } from '../../../../src/tui/panes/composer/purpose-line.ts'
import { composing, edited, marked } from '../../../support/composing.ts'

const edit = { type: 'begin-edit', index: 3, original: 'old', text: 'old' } as const
const reply = { type: 'begin-reply', index: 2, sid: 'IM2', name: 'bob', excerpt: 'hi' } as const
const text = (line: ReturnType<typeof purposeLine>): string =>
  (line?.spans ?? [])
    .map((span) => span.text)
    .join('')
    .trimEnd()

test('an edit begins with the text as it is, and leaves the draft as it was', () => {
  const editing = edited(composing('half| done'), edit, { type: 'insert', text: 'er' })
  expect(marked(editing)).toBe('older|')
  expect(draftOf(editing)).toBe('half done')
  expect(marked(edited(editing, { type: 'give-up' }))).toBe('half| done')
  expect(marked(edited(editing, { type: 'sent' }))).toBe('half| done')
})

test('an edit of another message keeps the same draft', () => {
  const editing = edited(composing('half|'), edit, { ...edit, index: 4, text: 'other' })
  expect(marked(editing)).toBe('other|')
  expect(marked(edited(editing, { type: 'give-up' }))).toBe('half|')
})

test('an answer keeps what is written, until it is sent or given up', () => {
  const answering = edited(composing('so|'), reply)
  expect(marked(answering)).toBe('so|')
  expect(answering.purpose).toMatchObject({ kind: 'reply', index: 2, sid: 'IM2' })
  expect(edited(answering, { type: 'sent' }).purpose).toEqual({ kind: 'message' })
  expect(edited(answering, { type: 'give-up' }).purpose).toEqual({ kind: 'message' })
})

test('giving up a message changes nothing', () => {
  const state = composing('a|')
  expect(edited(state, { type: 'give-up' })).toBe(state)
})

test('the line above says what Enter does, cut to the width', () => {
  const { purpose } = edited(composing('|'), { ...reply, name: 'b\u001b[2J', excerpt: 'x'.repeat(99) })
  const shown = text(purposeLine(purpose, 60, 'Esc'))
  expect(shown).toContain('answering b␛[2J: xxx')
  expect(shown).toContain('… — Enter sends, Esc gives up')
  expect(shown.length).toBe(60)
  expect(text(purposeLine(edited(composing('|'), edit).purpose, 30, 'Esc'))).toBe('editing a message')
  expect(purposeLine({ kind: 'message' }, 60, 'Esc')).toBeNull()
})
