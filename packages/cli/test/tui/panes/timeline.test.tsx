/** The timeline: lines made from items, and the window on them. */
import { expect, test } from 'vitest'
import type { MessageRecord, TimelineItem } from '@terminal-chat/core'
import { buildMessage, buildOutgoing, noon } from '../../../../core/test/support/builders.ts'
import { createTimelineContexts, densityOf, type Density } from '../../../src/tui/panes/timeline/context.ts'
import { createLayOut, type LayOut } from '../../../src/tui/panes/timeline/lines.ts'
import { createMoments, dayEnd, dayName, timeOf } from '../../../src/tui/panes/timeline/moments.ts'
import {
  scrolled,
  scrolledToOldest,
  visibleLines,
  type Viewport,
} from '../../../src/tui/panes/timeline/viewport.ts'
import { widthOfSpans } from '../../../src/tui/text/line.ts'

process.env['TZ'] = 'UTC'

const moments = createMoments('%H:%M', 'en')

const contextOf = (width = 40, density: Density = 'normal') =>
  createTimelineContexts()(width, density, new Map(), 'alice', noon, 'Alt+R', 'Alt+X', moments, [777])

const textOf = (item: TimelineItem, width = 40, density: Density = 'normal'): readonly string[] =>
  createLayOut()(contextOf(width, density))(item).map(({ spans }) =>
    spans
      .map(({ text }) => text)
      .join('')
      .trimEnd(),
  )

const stylesOf = (item: TimelineItem): Readonly<Record<string, string>> =>
  Object.fromEntries(
    createLayOut()(contextOf())(item).flatMap(({ spans }) =>
      spans.map(({ text, style }) => [text.trim(), style]),
    ),
  )

type MessageItem = Extract<TimelineItem, { kind: 'message' }>

const messageItem = (message: Partial<MessageRecord>, item: Partial<MessageItem> = {}): MessageItem => {
  const record = buildMessage(message)
  return {
    kind: 'message',
    key: record.sid,
    message: record,
    isOwn: record.author === 'alice',
    isGrouped: false,
    content: { reactions: [], replyTo: null, isAction: false, isEdited: false },
    answered: null,
    mentionsSelf: false,
    ...item,
  }
}

const outgoingItem = (outgoing: Parameters<typeof buildOutgoing>[0]): TimelineItem => ({
  kind: 'outgoing',
  key: 'local-1',
  outgoing: buildOutgoing(outgoing),
  isGrouped: true,
})

test('the author and the time stand above what was said', () => {
  expect(textOf(messageItem({ body: 'hello' }))).toEqual([' bob  12:00', '   hello'])
})

test('a message that is pinned says so, behind its text or its files', () => {
  expect(textOf(messageItem({ index: 777, body: 'read this' }, { isGrouped: true }))).toEqual([
    '   read this (pinned)',
  ])
  const media = [
    { sid: 'ME1', category: 'media', filename: 'plan.pdf', contentType: 'application/pdf', size: 10 },
  ] as const
  expect(textOf(messageItem({ index: 777, body: '', media }, { isGrouped: true }), 60)).toEqual([
    '   ▤ plan.pdf  application/pdf  10 B (pinned)',
  ])
  expect(textOf(messageItem({ index: 8, body: 'or this' }, { isGrouped: true }))).toEqual(['   or this'])
})

test('a message that follows closely has no head of its own', () => {
  expect(textOf(messageItem({ body: 'and more' }, { isGrouped: true }))).toEqual(['   and more'])
})

test('where there is much room groups stand apart, where there is little the author stands on the line', () => {
  expect(textOf(messageItem({ body: 'hello' }), 40, 'roomy')).toEqual(['', ' bob  12:00', '   hello'])
  expect(textOf(messageItem({ body: 'hello there' }), 14, 'tight')).toEqual([' bob hello', '  there'])
  expect([densityOf(80, 30), densityOf(80, 20), densityOf(30, 20), densityOf(80, 8)]).toEqual([
    'roomy',
    'normal',
    'tight',
    'tight',
  ])
})

test('long messages are wrapped beneath themselves', () => {
  expect(textOf(messageItem({ body: 'one two three four five six' }, { isGrouped: true }), 20)).toEqual([
    '   one two three',
    '   four five six',
  ])
})

test('names, links and code stand out; nothing else does', () => {
  const styles = stylesOf(
    messageItem({ body: '@alice @bob see\nhttps://example.com or `npm test` me@home' }, { isGrouped: true }),
  )
  expect(styles).toMatchObject({
    '@alice': 'mention',
    '@bob': 'accent',
    'https://example.com': 'link',
    '`npm test`': 'code',
    'me@home': 'text',
  })
})

test('a message that speaks to oneself has a bar at its side', () => {
  expect(textOf(messageItem({ body: 'hi @alice' }, { mentionsSelf: true }))).toEqual([
    '▎bob  12:00',
    '▎  hi @alice',
  ])
})

test('what was edited, answered and reacted to says so', () => {
  const item = messageItem(
    { body: 'yes' },
    {
      content: {
        reactions: [
          { emoji: '👍', identities: ['alice', 'carol'] },
          { emoji: '❤️', identities: ['carol'] },
        ],
        replyTo: 0,
        isAction: false,
        isEdited: true,
      },
      answered: buildMessage({ author: 'carol', body: 'shall we?\nor not' }),
    },
  )
  expect(textOf(item)).toEqual([
    ' bob  12:00',
    '   ┌ carol  shall we? or not',
    '   yes (edited)',
    '   👍 2  ❤️ 1',
  ])
})

test('an action is told with its author', () => {
  const content = { reactions: [], replyTo: null, isAction: true, isEdited: false }
  expect(textOf(messageItem({ body: 'waves to all of you out there in the field' }, { content }))).toEqual([
    ' • bob waves to all of you out there in',
    '   the field',
  ])
})

test('a file is a line with its name, type and size', () => {
  const media = {
    sid: 'ME1',
    filename: 'plan.pdf',
    contentType: 'application/pdf',
    size: 20_480,
    category: 'media',
  }
  expect(textOf(messageItem({ body: null, media: [media] }), 60)).toEqual([
    ' bob  12:00',
    '   ▤ plan.pdf  application/pdf  20 KB',
  ])
})

test('somebody without an identity has a name all the same', () => {
  expect(textOf(messageItem({ author: null, body: 'by SMS' }))).toEqual([' unknown  12:00', '   by SMS'])
})

test('a message on its way is marked, one that failed says why and what to do', () => {
  expect(textOf(outgoingItem({ status: 'sending' }))).toEqual(['   hello …'])
  expect(textOf(outgoingItem({ status: 'sent' }))).toEqual(['   hello'])
  expect(textOf(outgoingItem({ status: 'unconfirmed' }))).toEqual(['   hello ○ checking whether it arrived'])
  expect(textOf(outgoingItem({ status: 'failed', reason: 'forbidden' }), 50)).toEqual([
    '   hello ✗ Not sent: forbidden',
    '   Alt+R sends it again, Alt+X discards it',
  ])
})

test('days, the unread line and the ends of the history are told', () => {
  expect(textOf({ kind: 'day', key: 'day', at: noon }, 30)).toEqual([' ── Today ───────────────────'])
  expect(textOf({ kind: 'unread', key: 'unread' }, 30)).toEqual([' ── New ─────────────────────'])
  expect(textOf({ kind: 'beginning', key: 'beginning' })).toEqual(['  This is the beginning of the channel'])
  expect(textOf({ kind: 'older', key: 'older', isLoading: true, failure: null })).toEqual([
    '        Loading older messages…',
  ])
  expect(textOf({ kind: 'older', key: 'older', isLoading: false, failure: 'timeout' }, 100)[0]).toContain(
    'Older messages could not be loaded: timeout. Scroll up to try again.',
  )
})

test('who came and went is told, and what the program has to say', () => {
  const notice = { id: '1', at: noon, identity: null, text: '', afterIndex: null }
  const told = (change: object): TimelineItem => ({
    kind: 'notice',
    key: 'notice-1',
    notice: { ...notice, kind: 'info', ...change },
  })
  expect(textOf(told({ kind: 'joined', identity: 'carol' }))).toEqual([' → carol joined the channel'])
  expect(textOf(told({ kind: 'left', identity: 'carol' }))).toEqual([' ← carol left the channel'])
  expect(textOf(told({ text: 'one two three' }), 14)).toEqual([' · one two', '   three'])
  expect(textOf(told({ kind: 'error', text: 'no' }))).toEqual([' ! no'])
})

test('times and days are said as people say them', () => {
  expect(timeOf(Date.UTC(2026, 10, 24, 9, 5))).toBe('09:05')
  expect(dayName(noon, noon)).toBe('Today')
  expect(dayName(noon - 86_400_000, noon)).toBe('Yesterday')
  expect(dayName(Date.UTC(2026, 10, 20), noon)).toBe('Friday, 20 November')
  expect(dayName(Date.UTC(2024, 1, 29), noon)).toBe('Thursday, 29 February 2024')
  expect(dayEnd(noon)).toBe(Date.UTC(2026, 10, 25))
})

test.each([
  ['%H:%M:%S', 'en', '13:05:09'],
  ['%I.%M %p', 'en', '01.05 PM'],
  ['100%% %H', 'en', '100% 13'],
  ['locale', 'de-DE', '13:05'],
  ['locale', 'en-US', '1:05 PM'],
])('the time of day as %s in %s is %s', (format, locale, text) => {
  const { timeOf: write } = createMoments(format, locale)
  expect(write(Date.UTC(2026, 10, 24, 13, 5, 9)).replace('\u202f', ' ')).toBe(text)
})

test('days have the names of the language', () => {
  const german = createMoments('%H:%M', 'de')
  expect(german.dayName(noon, noon)).toBe('Heute')
  expect(german.dayName(noon - 86_400_000, noon)).toBe('Gestern')
  expect(german.dayName(Date.UTC(2026, 10, 20), noon)).toBe('Freitag, 20. November')
})

test('lines are laid out once for as long as nothing that they depend on changes', () => {
  const layOut = createLayOut()
  const item = messageItem({ body: 'hello' })
  const context = contextOf()
  expect(layOut(context)(item)).toBe(layOut(context)(item))
  expect(layOut(contextOf(30))(item)).not.toBe(layOut(context)(item))
})

test('no line is wider than the pane', () => {
  const bodies = [
    '日本語のとても長い文章です',
    'x'.repeat(200),
    '👩\u200d👩\u200d👧'.repeat(20),
    'a b '.repeat(50),
  ]
  for (const width of [12, 20, 40])
    for (const density of ['tight', 'normal'] as const)
      for (const body of bodies)
        for (const { spans } of createLayOut()(contextOf(width, density))(messageItem({ body })))
          expect(widthOfSpans(spans)).toBeLessThanOrEqual(width)
})

// Each message is one line: what is tested is arithmetic.
const many = (from: number, to: number): readonly TimelineItem[] =>
  Array.from({ length: to - from }, (_, at) =>
    messageItem({ index: from + at, sid: `IM${from + at}`, body: String(from + at) }, { isGrouped: true }),
  )
const layOutMany: LayOut = createLayOut()(contextOf())
const shown = (items: readonly TimelineItem[], viewport: Viewport, height = 5): readonly string[] =>
  visibleLines(items, layOutMany, height, viewport).lines.map(({ spans }) => spans.at(-1)?.text ?? '')

test('at first the newest lines are shown', () => {
  expect(shown(many(0, 100), null)).toEqual(['95', '96', '97', '98', '99'])
  expect(visibleLines(many(0, 3), layOutMany, 5, null)).toMatchObject({ firstItem: 0, isNewest: true })
})

test('scrolling goes up and down by lines, and no further than there are any', () => {
  const items = many(0, 20)
  const up = scrolled(items, layOutMany, 5, null, 4)
  expect(shown(items, up)).toEqual(['11', '12', '13', '14', '15'])
  expect(shown(items, scrolled(items, layOutMany, 5, up, -1))).toEqual(['12', '13', '14', '15', '16'])
  expect(shown(items, scrolled(items, layOutMany, 5, up, 100))).toEqual(['0', '1', '2', '3', '4'])
  expect(scrolled(items, layOutMany, 5, up, -100)).toBeNull()
  expect(scrolled(many(0, 3), layOutMany, 5, null, 3)).toBeNull()
})

test('what comes in below and is loaded above moves nothing', () => {
  const up = scrolled(many(50, 100), layOutMany, 5, null, 10)
  const before = shown(many(50, 100), up)
  expect(shown(many(0, 120), up)).toEqual(before)
  expect(visibleLines(many(0, 120), layOutMany, 5, up)).toMatchObject({ newCount: 20, isNewest: false })
})

test('what one wrote oneself is not new', () => {
  const up = scrolled(many(0, 50), layOutMany, 5, null, 10)
  const items = [...many(0, 51), messageItem({ index: 51, author: 'alice' }, { isGrouped: true })]
  expect(visibleLines(items, layOutMany, 5, up).newCount).toBe(1)
})

test('when the line at the bottom is removed the one before takes its place', () => {
  const items = many(0, 50)
  const up = scrolled(items, layOutMany, 5, null, 10)
  const left = items.filter(({ key }) => key !== 'IM39')
  expect(shown(left, up)).toEqual(['34', '35', '36', '37', '38'])
})

test('the oldest that is loaded is at the top', () => {
  expect(shown(many(0, 50), scrolledToOldest(many(0, 50), layOutMany, 5, null))).toEqual([
    '0',
    '1',
    '2',
    '3',
    '4',
  ])
  expect(scrolledToOldest(many(0, 3), layOutMany, 5, null)).toBeNull()
})

test('a taller pane shows more above, and never a gap at the top', () => {
  const items = many(0, 20)
  const oldest = scrolledToOldest(items, layOutMany, 5, null)
  expect(shown(items, oldest, 8)).toEqual(['0', '1', '2', '3', '4', '5', '6', '7'])
})

test('a message that is taller than the pane is scrolled through line by line', () => {
  const tall = messageItem(
    { sid: 'IMtall', body: Array.from({ length: 10 }, (_, at) => `line ${at}`).join('\n') },
    { isGrouped: true },
  )
  const up = scrolled([tall], layOutMany, 4, null, 3)
  expect(shown([tall], up, 4)).toEqual(['line 3', 'line 4', 'line 5', 'line 6'])
})

test('only the lines that are shown are laid out, however long the history is', () => {
  let count = 0
  const counting: LayOut = (item) => {
    count += 1
    return layOutMany(item)
  }
  const items = many(0, 10_000)
  visibleLines(items, counting, 40, null)
  const up = scrolled(items, counting, 40, null, 39)
  visibleLines(items, counting, 40, up)
  expect(count).toBeLessThan(1000)
})
