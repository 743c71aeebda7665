/** The conversation list. */
import type { ConversationListItem } from '@terminal-chat/core'
import { expect, test } from 'vitest'
import {
  conversationLines,
  type ConversationLinesInput,
} from '../../../src/tui/panes/conversation-list/conversation-lines.ts'
import type { Line } from '../../../src/tui/text/line.ts'

const item = (name: string, change: Partial<ConversationListItem> = {}): ConversationListItem => ({
  sid: `CH-${name}`,
  name,
  isJoined: true,
  isDirect: false,
  isPrivate: false,
  isActive: false,
  isMuted: false,
  unreadCount: 0,
  isUnread: (change.unreadCount ?? 0) > 0,
  mentionCount: 0,
  hasUnsent: false,
  ...change,
})

const lay = (
  items: readonly ConversationListItem[],
  change: Partial<ConversationLinesInput> = {},
): readonly Line[] =>
  conversationLines({
    items,
    withDraft: new Set(),
    isLooking: true,
    marked: null,
    width: 16,
    height: 10,
    ...change,
  })

const textOf = (lines: readonly Line[]): readonly string[] =>
  lines.map(({ spans }) => spans.map(({ text }) => text).join(''))

test('joined channels come first, then those one may join', () => {
  expect(textOf(lay([item('General', { isActive: true }), item('lunch', { isJoined: false })]))).toEqual([
    '▎# General      ',
    '',
    ' Join           ',
    ' + lunch        ',
  ])
})

test('what waits in a channel is counted, mentions before all else', () => {
  const items = [
    item('a', { unreadCount: 3 }),
    item('b', { unreadCount: 250 }),
    item('c', { unreadCount: 9, mentionCount: 2 }),
    item('d', { unreadCount: null, isUnread: true }),
    item('e', { hasUnsent: true }),
    item('f'),
    item('bob', { isDirect: true }),
  ]
  expect(textOf(lay(items, { withDraft: new Set(['CH-f']) }))).toEqual([
    ' # a          3 ',
    ' # b        99+ ',
    ' # c        @2  ',
    ' # d        new ',
    ' # e          ! ',
    ' # f          … ',
    '',
    ' Direct messages',
    ' @ bob          ',
  ])
})

test('something unsent or half written shows beside what is unread', () => {
  const items = [item('a', { unreadCount: 3, hasUnsent: true }), item('b', { mentionCount: 1 })]
  expect(textOf(lay(items, { withDraft: new Set(['CH-b']) }))).toEqual([
    ' # a        ! 3 ',
    ' # b     …  @1  ',
  ])
})

test('unread channels out of sight are told of above and below, muted ones not', () => {
  const items = Array.from({ length: 20 }, (_, at) =>
    item(`n${at}`, {
      unreadCount: at === 1 || at === 2 || at === 18 ? 1 : 0,
      mentionCount: at === 18 ? 1 : 0,
      isActive: at === 10,
    }),
  )
  expect(textOf(lay(items, { height: 5 }))).toEqual([
    ' ↑ 2 unread     ',
    ' # n9           ',
    '▎# n10          ',
    ' # n11          ',
    ' ↓ 1 unread  @1 ',
  ])
  const muted = items.map((each) => ({ ...each, isMuted: true }))
  expect(textOf(lay(muted, { height: 5 }))[0]).toBe(' # n8           ')
})

test('the marked one stays in sight between those words', () => {
  const items = Array.from({ length: 20 }, (_, at) => item(`n${at}`, { unreadCount: 1 }))
  for (let at = 0; at < 20; at += 1)
    expect(textOf(lay(items, { height: 5, marked: `CH-n${at}` })).join('|')).toContain(`# n${at} `)
})

test('what comes in before one’s eyes is not counted', () => {
  const active = item('a', { isActive: true, unreadCount: 1 })
  expect(textOf(lay([active]))).toEqual(['▎# a            '])
  expect(textOf(lay([active], { isLooking: false }))).toEqual(['▎# a          1 '])
})

test('a long name gives way to what waits', () => {
  expect(textOf(lay([item('a very long name', { unreadCount: 12 })]))).toEqual([' # a very l… 12 '])
})

test('muted channels are dim, unread ones strong', () => {
  const styles = lay([
    item('loud', { unreadCount: 1 }),
    item('quiet', { unreadCount: 1, isMuted: true }),
  ]).map(({ spans }) => spans.find(({ text }) => text === 'loud' || text === 'quiet')?.style)
  expect(styles).toEqual(['text.strong', 'text.muted'])
})

test('the one that Enter would open stands out', () => {
  const lines = lay([item('a', { isActive: true }), item('b')], { marked: 'CH-b' })
  expect(lines.map(({ surface }) => surface)).toEqual(['active', 'cursor'])
})

test('a list that is longer than the pane shows what is marked', () => {
  const items = Array.from({ length: 50 }, (_, at) => item(`channel ${at}`))
  const shown = textOf(lay(items, { marked: 'CH-channel 40', height: 5 }))
  expect(shown).toHaveLength(5)
  expect(shown[2]).toContain('channel 40')
})

test('a name that would steer the terminal is shown instead', () => {
  expect(textOf(lay([item('\u001b[2J')]))).toEqual([' # ␛[2J         '])
})
