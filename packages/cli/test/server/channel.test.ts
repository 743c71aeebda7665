import { expect, test } from 'vitest'
import { parseChannel } from '../../src/server/channel.ts'

test('a channel of the token server becomes a public conversation', () => {
  expect(
    parseChannel({
      sid: 'CH1',
      uniqueName: null,
      friendlyName: 'deploys',
      attributes: '{}',
      state: 'active',
      dateCreated: '2026-11-24T12:00:00.000Z',
    }),
  ).toEqual({
    sid: 'CH1',
    uniqueName: null,
    friendlyName: 'deploys',
    createdBy: null,
    dateCreated: Date.UTC(2026, 10, 24, 12),
  })
})

test('fields of a wrong kind are as good as missing', () => {
  expect(parseChannel({ sid: 'CH1', friendlyName: 7, dateCreated: 'yesterday' })).toEqual({
    sid: 'CH1',
    uniqueName: null,
    friendlyName: null,
    createdBy: null,
    dateCreated: null,
  })
})

test.each([null, [], 'CH1', {}, { sid: 7 }])('%j is no channel', (value) => {
  expect(parseChannel(value)).toBeNull()
})
