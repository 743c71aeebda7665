import { expect, test } from 'vitest'
import { createEventTap, eventLine, matchesFilter } from '../../src/events/event-tap.ts'
import { noon } from '../support/records.ts'

const namesOf = (events: readonly { readonly name: string }[]) => events.map(({ name }) => name)

test('the last five hundred events are kept, however long nobody asks', () => {
  const tap = createEventTap(() => noon)
  for (let at = 0; at < 1234; at += 1) tap.record(`event ${at}`, {})
  const events = tap.events()
  expect(events).toHaveLength(500)
  expect([events[0]?.name, events.at(-1)?.name]).toEqual(['event 734', 'event 1233'])
  tap.record('one more', {})
  expect(namesOf(tap.events()).slice(-2)).toEqual(['event 1233', 'one more'])
  expect(tap.events()).toBe(tap.events())
})

test('no token and no secret is kept, however deep it stands', () => {
  const tap = createEventTap(() => noon)
  const token = `eyJ${'a'.repeat(40)}.eyJ${'b'.repeat(40)}.${'c'.repeat(43)}`
  tap.record('tokenTaken', { token, deep: [{ secret: 'f'.repeat(64) }], reason: `bad token ${token}` })
  expect(tap.events()[0]?.data).toEqual({ token: '…', deep: [{ secret: '…' }], reason: 'bad token …' })
})

test('an event is one line of JSON, found by words of its name and its data', () => {
  const event = { number: 0, at: noon, name: 'messageAdded', data: { body: 'two\nlines', author: 'Bob' } }
  expect(eventLine(event)).toBe(
    '{"at":"2026-11-24T12:00:00.000Z","event":"messageAdded","body":"two\\nlines","author":"Bob"}',
  )
  expect(matchesFilter(event, 'message bob')).toBe(true)
  expect(matchesFilter(event, 'message alice')).toBe(false)
  expect(matchesFilter(event, ' ')).toBe(true)
})

test('who listens is told until they stop', () => {
  const tap = createEventTap(() => noon)
  let told = 0
  const stop = tap.subscribe(() => {
    told += 1
  })
  tap.record('one', {})
  stop()
  tap.record('two', {})
  expect(told).toBe(1)
})
