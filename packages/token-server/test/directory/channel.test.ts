import { expect, test } from 'vitest'
import { isPublic, toChannel } from '../../src/directory/channel.ts'

test.each([
  ['{"public":true}', true],
  ['{"public":true,"topic":"x"}', true],
  ['{"public":"true"}', false],
  ['{"public":1}', false],
  ['{"Public":true}', false],
  ['{}', false],
  ['null', false],
  ['[{"public":true}]', false],
  ['"public"', false],
  ['', false],
  ['{"public":true', false],
  ['{"__proto__":{"public":true}}', false],
])('the attributes %s are those of a public channel: %s', (attributes, expected) => {
  expect(isPublic(attributes)).toBe(expected)
})

test('a record is copied field by field, with times as text', () => {
  const record = {
    sid: `CH${'0'.repeat(32)}`,
    uniqueName: null,
    friendlyName: 'General',
    attributes: '{}',
    state: 'active',
    dateCreated: new Date(0),
    dateUpdated: new Date(1),
    accountSid: 'hidden',
  }
  expect(toChannel(record)).toEqual({
    sid: record.sid,
    uniqueName: null,
    friendlyName: 'General',
    attributes: '{}',
    state: 'active',
    dateCreated: '1970-01-01T00:00:00.000Z',
    dateUpdated: '1970-01-01T00:00:00.001Z',
  })
})
