/** Records with everything filled in, for tests that care about one field. */
import type {
  ConversationRecord,
  MessageRecord,
  OutgoingMessage,
  ParticipantRecord,
  PublicConversation,
} from '../../src/records.ts'

/** The moment at which the tests play: 24 November 2026, noon UTC. */
export const noon = Date.UTC(2026, 10, 24, 12)

export const buildConversation = (change: Partial<ConversationRecord> = {}): ConversationRecord => ({
  sid: 'CH1',
  uniqueName: null,
  friendlyName: 'deploys',
  attributes: { public: true },
  createdBy: 'alice',
  dateCreated: noon,
  dateUpdated: noon,
  lastReadMessageIndex: null,
  lastMessageIndex: null,
  lastMessageDate: null,
  notificationLevel: 'default',
  ...change,
})

export const buildGeneral = (change: Partial<ConversationRecord> = {}): ConversationRecord =>
  buildConversation({ sid: 'CH0', uniqueName: 'general', friendlyName: 'General Channel', ...change })

export const buildPublic = (change: Partial<PublicConversation> = {}): PublicConversation => ({
  sid: 'CH1',
  uniqueName: null,
  friendlyName: 'deploys',
  createdBy: 'alice',
  dateCreated: noon,
  ...change,
})

export const buildMessage = (change: Partial<MessageRecord> = {}): MessageRecord => ({
  sid: `IM${change.index ?? 0}`,
  conversationSid: 'CH1',
  index: 0,
  author: 'bob',
  body: 'hello',
  subject: null,
  dateCreated: noon,
  dateUpdated: noon,
  lastUpdatedBy: null,
  attributes: {},
  media: [],
  participantSid: null,
  ...change,
})

export const buildOutgoing = (change: Partial<OutgoingMessage> = {}): OutgoingMessage => ({
  localId: 'local-1',
  conversationSid: 'CH1',
  body: 'hello',
  attributes: { clientMessageId: change.localId ?? 'local-1' },
  createdAt: noon,
  status: 'queued',
  reason: null,
  index: null,
  ...change,
})

export const buildParticipant = (change: Partial<ParticipantRecord> = {}): ParticipantRecord => ({
  sid: `MB-${change.identity ?? 'bob'}`,
  conversationSid: 'CH1',
  identity: 'bob',
  attributes: {},
  dateCreated: noon,
  lastReadMessageIndex: null,
  lastReadTimestamp: null,
  roleSid: null,
  ...change,
})
