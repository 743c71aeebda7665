import { expect, test } from 'vitest'
import { messageLine, timeText } from '../../src/subcommands/message-line.ts'
import { buildConversation, buildMessage, stateAfter } from '../support/records.ts'

const state = stateAfter(
  { type: 'conversation/added', conversation: buildConversation({ friendlyName: 'deploys' }) },
  {
    type: 'user/updated',
    user: { identity: 'bob', friendlyName: 'Robert', attributes: {}, isOnline: null, isNotifiable: null },
  },
)
const at = new Date(2026, 10, 24, 9, 5, 7).getTime()

test('time is local and sorts as text', () => {
  expect(timeText(at)).toBe('2026-11-24 09:05:07')
})

test('a message is one line with its author’s name', () => {
  const message = buildMessage({ body: 'build 214\nis out', dateCreated: at })
  expect(messageLine(state, message, false)).toBe('2026-11-24 09:05:07 Robert: build 214 is out')
  expect(messageLine(state, message, true)).toBe('2026-11-24 09:05:07 #deploys Robert: build 214 is out')
})

test('what a terminal would obey is shown instead', () => {
  const message = buildMessage({ body: '\u001b[2Jgone\u202e', author: 'm\u0007allory', dateCreated: at })
  expect(messageLine(state, message, false)).toBe('2026-11-24 09:05:07 m␇allory: ␛[2Jgone<U+202E>')
})

test('files are named', () => {
  const media = [{ sid: 'ME1', filename: 'a.png', contentType: 'image/png', size: 1, category: 'media' }]
  expect(messageLine(state, buildMessage({ body: null, media, dateCreated: at }), false)).toMatch(
    /Robert: \[a\.png\]$/,
  )
})
