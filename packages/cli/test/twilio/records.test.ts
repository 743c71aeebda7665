import type { Conversation, Message, Participant, User } from '@twilio/conversations'
import { expect, test } from 'vitest'
import { toConversation, toMessage, toParticipant, toUser } from '../../src/twilio/records.ts'

const noon = new Date(Date.UTC(2026, 10, 24, 12))

test('a conversation without names, dates or messages is all nulls', () => {
  const bare = {
    sid: 'CH1',
    uniqueName: '',
    friendlyName: '',
    attributes: {},
    createdBy: '',
    dateCreated: null,
    dateUpdated: new Date(Number.NaN),
    lastReadMessageIndex: null,
    lastMessage: undefined,
    notificationLevel: 'default',
  } as unknown as Conversation
  expect(toConversation(bare)).toEqual({
    sid: 'CH1',
    uniqueName: null,
    friendlyName: null,
    attributes: {},
    createdBy: null,
    dateCreated: null,
    dateUpdated: null,
    lastReadMessageIndex: null,
    lastMessageIndex: null,
    lastMessageDate: null,
    notificationLevel: 'default',
  })
})

test('index 0 is an index', () => {
  const conversation = {
    sid: 'CH1',
    lastReadMessageIndex: 0,
    lastMessage: { index: 0, dateCreated: noon },
  } as Conversation
  expect(toConversation(conversation)).toMatchObject({
    lastReadMessageIndex: 0,
    lastMessageIndex: 0,
    lastMessageDate: noon.getTime(),
  })
})

test('a message carries its files', () => {
  const message = {
    sid: 'IM1',
    index: 3,
    conversation: { sid: 'CH1' },
    author: null,
    body: null,
    subject: null,
    dateCreated: null,
    dateUpdated: noon,
    lastUpdatedBy: null,
    attributes: {},
    participantSid: null,
    attachedMedia: [
      { sid: 'ME1', filename: null, contentType: 'image/png', size: 12, category: 'media', state: 'private' },
    ],
  } as unknown as Message
  expect(toMessage(message)).toMatchObject({
    author: null,
    body: null,
    dateCreated: noon.getTime(),
    media: [{ sid: 'ME1', filename: null, contentType: 'image/png', size: 12, category: 'media' }],
  })
})

test('who takes part by SMS has no identity', () => {
  const participant = { sid: 'MB1', identity: null, conversation: { sid: 'CH1' }, roleSid: '' } as Participant
  expect(toParticipant(participant)).toMatchObject({ identity: null, conversationSid: 'CH1', roleSid: null })
})

test('a user without a name keeps the unknown as null', () => {
  const user = {
    identity: 'bob',
    friendlyName: '',
    attributes: {},
    isOnline: null,
    isNotifiable: null,
  } as unknown as User
  expect(toUser(user)).toEqual({
    identity: 'bob',
    friendlyName: null,
    attributes: {},
    isOnline: null,
    isNotifiable: null,
  })
})
