import { expect, test } from 'vitest'
import { own } from '../../src/tui/text/line.ts'
import type { ViewEvent } from '../../src/tui/view/event.ts'
import { reduceView } from '../../src/tui/view/reduce.ts'
import { initialView, type ViewState, unfiltered } from '../../src/tui/view/state.ts'

const start = initialView({ columns: 80, rows: 24 }, 0)

const after = (...events: readonly ViewEvent[]): ViewState => events.reduce(reduceView, start)

const viewport = { key: 'IM1', below: 0, near: 1, seen: 5 }

test('one begins writing, with nothing in the way', () => {
  expect(start.pane).toBe('composer')
  expect(start.overlays).toEqual([])
})

test('what is written in a channel waits there while another one is shown', () => {
  const shown = (sid: string, draft = ''): ViewEvent => ({
    type: 'conversation/shown',
    conversationSid: sid,
    draft,
  })
  const typed: ViewEvent = { type: 'composer/edited', edit: { type: 'insert', text: 'half a thought' } }
  const elsewhere = after(shown('CH1'), typed, shown('CH2'))
  expect(elsewhere.drafts.current.buffer.text).toBe('')
  expect(reduceView(elsewhere, shown('CH1')).drafts.current.buffer.text).toBe('half a thought')
})

test('a draft of an earlier session is there when its channel is shown, but only once', () => {
  const shown = (sid: string): ViewEvent => ({
    type: 'conversation/shown',
    conversationSid: sid,
    draft: sid === 'CH1' ? 'kept' : '',
  })
  const cleared = after(shown('CH1'), { type: 'composer/edited', edit: { type: 'clear' } }, shown('CH2'))
  expect(after(shown('CH1')).drafts.current.buffer.text).toBe('kept')
  expect(reduceView(cleared, shown('CH1')).drafts.current.buffer.text).toBe('')
})

test('each channel keeps the place that one scrolled to', () => {
  const scrolled = after({ type: 'viewport/moved', conversationSid: 'CH1', viewport })
  expect(scrolled.viewports.get('CH1')).toBe(viewport)
  const back = reduceView(scrolled, { type: 'viewport/moved', conversationSid: 'CH1', viewport: null })
  expect(back.viewports.has('CH1')).toBe(false)
})

test('overlays lie over each other, and the uppermost is closed first', () => {
  const help: ViewEvent = {
    type: 'overlay/opened',
    overlay: { kind: 'help', topic: null, offset: 0, ...unfiltered },
  }
  const question: ViewEvent = {
    type: 'overlay/opened',
    overlay: { kind: 'confirm', question: own('Sure?'), onYes: () => undefined },
  }
  const closed = after(help, question, { type: 'overlay/closed' })
  expect(closed.overlays.map(({ kind }) => kind)).toEqual(['help'])
})

test('only help scrolls', () => {
  const help: ViewEvent = {
    type: 'overlay/opened',
    overlay: { kind: 'help', topic: null, offset: 0, ...unfiltered },
  }
  expect(after(help, { type: 'overlay/scrolled', offset: 3 }).overlays[0]).toMatchObject({ offset: 3 })
  expect(after({ type: 'overlay/scrolled', offset: 3 })).toBe(start)
})

test('what was marked in a pane is forgotten when the focus goes elsewhere', () => {
  const marked = after(
    { type: 'pane/focused', pane: 'conversation-list' },
    { type: 'conversation/marked', conversationSid: 'CH2' },
  )
  expect(marked.markedConversation).toBe('CH2')
  expect(reduceView(marked, { type: 'pane/focused', pane: 'composer' }).markedConversation).toBeNull()
})

test('a word to the person goes when its time is over, unless another has taken its place', () => {
  const first = { text: own('one'), kind: 'info' as const }
  const second = { text: own('two'), kind: 'info' as const }
  const both = after({ type: 'toast/shown', toast: first }, { type: 'toast/shown', toast: second })
  expect(reduceView(both, { type: 'toast/expired', toast: first }).toast).toBe(second)
  expect(reduceView(both, { type: 'toast/expired', toast: second }).toast).toBeNull()
})

test('what changes nothing gives the same view back', () => {
  expect(after({ type: 'screen/focused', isFocused: true })).toBe(start)
  expect(after({ type: 'chords/pending', chords: [] })).toBe(start)
  expect(after({ type: 'viewport/moved', conversationSid: 'CH1', viewport: null })).toBe(start)
})
