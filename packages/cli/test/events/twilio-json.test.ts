import { expect, test } from 'vitest'
import { conversationJson, messageJson, participantJson } from '../../src/events/twilio-json.ts'
import { buildConversation, buildMessage, buildParticipant, buildPublic, noon } from '../support/records.ts'

test('a message has the names that Twilio gives', () => {
  expect(messageJson(buildMessage({ index: 3, body: 'hi', attributes: { a: 1 } }))).toEqual({
    sid: 'IM3',
    conversationSid: 'CH1',
    index: 3,
    author: 'bob',
    body: 'hi',
    dateCreated: '2026-11-24T12:00:00.000Z',
    dateUpdated: '2026-11-24T12:00:00.000Z',
    lastUpdatedBy: null,
    attributes: { a: 1 },
    participantSid: null,
    media: [],
  })
  expect(messageJson(buildMessage({ subject: 'news' }))).toHaveProperty('subject', 'news')
})

test('a conversation one is in tells where one has read to', () => {
  const conversation = buildConversation({
    lastReadMessageIndex: 4,
    lastMessageIndex: 7,
    lastMessageDate: noon,
  })
  expect(conversationJson(conversation)).toMatchObject({
    sid: 'CH1',
    status: 'joined',
    lastReadMessageIndex: 4,
    lastMessage: { index: 7, dateCreated: '2026-11-24T12:00:00.000Z' },
  })
  expect(conversationJson(buildConversation())).toMatchObject({ lastMessage: null })
})

test('a conversation one may join is said to be that', () => {
  expect(conversationJson(buildPublic())).toEqual({
    sid: 'CH1',
    uniqueName: null,
    friendlyName: 'deploys',
    createdBy: 'alice',
    dateCreated: '2026-11-24T12:00:00.000Z',
    status: 'notParticipating',
  })
})

test('a participant comes with what is known of the user', () => {
  const user = { identity: 'bob', friendlyName: 'Robert', attributes: {}, isOnline: true, isNotifiable: null }
  expect(participantJson(buildParticipant({ lastReadMessageIndex: 2 }), user)).toMatchObject({
    sid: 'MB-bob',
    identity: 'bob',
    friendlyName: 'Robert',
    isOnline: true,
    lastReadMessageIndex: 2,
    lastReadTimestamp: null,
  })
  expect(participantJson(buildParticipant(), undefined)).toMatchObject({ friendlyName: null, isOnline: null })
})
