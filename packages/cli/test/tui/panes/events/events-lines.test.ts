import { expect, test } from 'vitest'
import { durationText, eventSpans, healthLines } from '../../../../src/tui/panes/events/events-lines.ts'
import { noon, stateAfter } from '../../../support/records.ts'

process.env['TZ'] = 'UTC'

test.each([
  [0, '0:00'],
  [65_000, '1:05'],
  [3_723_000, '1:02:03'],
  [-5, '0:00'],
])('%i ms are %s', (ms, text) => {
  expect(durationText(ms)).toBe(text)
})

test('how the connection is, and when the token ends', () => {
  const state = stateAfter(
    { type: 'connection/changed', state: 'connected', reason: null, at: noon },
    { type: 'connection/changed', state: 'connecting', reason: null, at: noon },
    { type: 'connection/changed', state: 'connected', reason: null, at: noon + 1000 },
  )
  const health = { roundTrip: 12.4, tokenExpiresAt: noon + 3_600_000 }
  const texts = healthLines(state, health, noon + 66_000).map((spans) =>
    spans.map(({ text }) => text).join(''),
  )
  expect(texts).toEqual(['● connected for 1:05  lost once', '  round trip 12 ms  access token ends in 58:54'])
})

test('what is foreign in an event is harmless', () => {
  const event = { number: 0, at: noon + 7, name: 'messageAdded', data: { body: '\u001b]0;x\u0007\u202e' } }
  expect(
    eventSpans(event, true)
      .map(({ text }) => text)
      .join(''),
  ).toBe('▌12:00:00.007 messageAdded {"body":"\\u001b]0;x\\u0007<U+202E>"}')
})
