/** The last row of the screen, and the rule above the composer. */
import type { Status } from '@terminal-chat/core'
import { expect, test } from 'vitest'
import { statusLine, type StatusLineInput } from '../../../src/tui/panes/status-line/status-line.ts'
import { statusText } from '../../../src/tui/panes/status-line/status-text.ts'
import { typingLine, type TypingLineInput } from '../../../src/tui/panes/status-line/typing-line.ts'
import { own } from '../../../src/tui/text/line.ts'

const connected: Status = {
  identity: 'alice',
  connection: 'connected',
  reason: null,
  isReady: true,
  wasConnected: false,
  token: 'valid',
  tokenFailure: null,
  typing: [],
}

const textOf = ({ spans }: { readonly spans: readonly { readonly text: string }[] }): string =>
  spans.map(({ text }) => text).join('')

const status = (change: Partial<StatusLineInput> = {}): string =>
  textOf(
    statusLine({
      width: 60,
      status: connected,
      toast: null,
      chords: [],
      hidden: [],
      helpKey: 'F1',
      ...change,
    }),
  )

test('the connection is told in words', () => {
  const told = (change: Partial<Status>): string => statusText({ ...connected, ...change }).text
  expect(told({})).toBe('Connected as alice')
  expect(told({ isReady: false })).toBe('Joining as alice…')
  expect(told({ connection: 'connecting' })).toBe('Connecting as alice…')
  expect(told({ connection: 'connecting', wasConnected: true })).toBe('Connection lost, connecting again…')
  expect(told({ connection: 'disconnected', reason: 'no route' })).toBe(
    'Not connected: no route; messages wait until it is back',
  )
  expect(told({ connection: 'denied', reason: 'expired' })).toBe(
    'The service refused the access token: expired',
  )
  expect(told({ tokenFailure: 'timeout' })).toContain('the access token could not be renewed: timeout')
})

test('all is well, and help is near', () => {
  expect(status()).toBe(' ● Connected as alice'.padEnd(51) + ' F1 help ')
})

test('a narrow screen has the short of it', () => {
  expect(status({ width: 20 })).toBe(' ● alice    F1 help ')
})

test('a word to the person takes the place of all else', () => {
  const text = own('There is no command /jion. Did you mean /join?')
  expect(status({ width: 52, toast: { text, kind: 'error' } })).toBe(` ! ${text}   `)
})

test('keys that begin a sequence are shown', () => {
  expect(status({ chords: ['ctrl+x'] })).toBe(' ● Connected as alice'.padEnd(50) + ' Ctrl+X … ')
})

test('what waits in channels that are not on the screen is counted', () => {
  const item = {
    sid: 'CH1',
    name: 'x',
    isJoined: true,
    isDirect: false,
    isPrivate: false,
    isActive: false,
    isMuted: false,
    unreadCount: 2,
    isUnread: true,
    mentionCount: 0,
    hasUnsent: false,
  }
  const hidden = [
    item,
    { ...item, unreadCount: null, mentionCount: 3 },
    { ...item, isMuted: true },
    { ...item, isActive: true },
  ]
  expect(status({ width: 40, hidden })).toBe(' ● alice'.padEnd(17) + ' @3  2 unread  F1 help ')
})

const rule = (change: Partial<TypingLineInput> = {}): string =>
  textOf(
    typingLine({ width: 40, columnRules: [9, 30], from: 10, to: 30, typing: null, hint: null, ...change }),
  )

test('the rule meets the rules from above', () => {
  expect(rule()).toBe('─────────┴────────────────────┴─────────')
})

test('typing stands in it below the timeline', () => {
  expect(rule({ typing: own('bob is typing…') })).toBe('─────────┴─ bob is typing… ───┴─────────')
})

test('so does what is new below', () => {
  expect(rule({ hint: own('↓ 3 new') })).toBe('─────────┴────────── ↓ 3 new ─┴─────────')
})

test('both share the room that there is', () => {
  const both = rule({ typing: own('several people are typing…'), hint: own('↓ 3 new') })
  expect(both).toBe('─────────┴─ sever… ─ ↓ 3 new ─┴─────────')
})
