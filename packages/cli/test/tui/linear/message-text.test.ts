import { expect, test } from 'vitest'
import { messageText } from '../../../src/tui/linear/message-text.ts'
import { buildConversation, buildMessage, stateAfter } from '../../support/records.ts'

const state = stateAfter({
  type: 'conversation/added',
  conversation: buildConversation({ attributes: { pins: [3] } }),
})
const read = (change: Parameters<typeof buildMessage>[0]): string =>
  messageText(state, buildMessage({ index: 3, ...change }), () => '12:00')

test('what is read out has all that is to be seen, on one harmless line', () => {
  expect(read({ body: 'a\n\u001b[2J' })).toBe('#3 12:00 bob: a ␛[2J (pinned)')
  expect(read({ index: 4, attributes: { edited: true, reactions: { '👍': ['carol', 'dan'] } } })).toBe(
    '#4 12:00 bob: hello (edited, 👍 2)',
  )
  expect(read({ index: 4, attributes: { replyTo: { index: 1, sid: 'IM1' } } })).toBe(
    '#4 12:00 bob answers an earlier message: hello',
  )
})

test('files are read out with their size', () => {
  const media = [
    { sid: 'ME1', filename: 'plan.pdf', contentType: 'application/pdf', size: 2048, category: 'media' },
  ]
  expect(read({ index: 4, body: null, media })).toBe('#4 12:00 bob: file plan.pdf, 2 KB')
})
