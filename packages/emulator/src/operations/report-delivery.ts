/** Sends a message on to those who are not reached through chat, and tells what becomes of it. */
import type { Caller } from '../caller.ts'
import type { Deps } from '../deps.ts'
import type { ConversationRow } from '../database/conversations.ts'
import type { MessageRow } from '../database/messages.ts'
import type { RecordRow } from '../database/records.ts'
import { outcomeOf } from '../delivery/outcome.ts'
import type { DeliveryStep } from '../delivery/outcome.ts'
import { aggregateReceipts } from '../delivery/receipt.ts'
import type { Receipt } from '../delivery/receipt.ts'
import { messageItem } from '../sync/message-item.ts'
import { conversationSync } from '../sync/names.ts'
import { createWebhookSession } from '../webhooks/session.ts'
import { createRecord, updateRecord } from './write-record.ts'

export type ReportDeliveryDeps = Pick<
  Deps,
  | 'conversations'
  | 'participants'
  | 'messages'
  | 'records'
  | 'sync'
  | 'clock'
  | 'turn'
  | 'makeSid'
  | 'webhooks'
>

const receiptsOf = ({ records }: Pick<Deps, 'records'>, messageSid: string): readonly Receipt[] =>
  records.all('receipt', messageSid).map(({ data }) => JSON.parse(data) as Receipt)

const aggregate = (deps: ReportDeliveryDeps, message: MessageRow): MessageRow => {
  const updated = { ...message, delivery: JSON.stringify(aggregateReceipts(receiptsOf(deps, message.sid))) }
  deps.messages.update(updated)
  return updated
}

const tell = (
  deps: ReportDeliveryDeps,
  conversation: ConversationRow,
  messageSid: string,
  row: RecordRow,
) => {
  const receipt = JSON.parse(row.data) as Receipt
  const caller: Caller = {
    serviceSid: conversation.serviceSid,
    identity: null,
    webhooks: createWebhookSession('API'),
  }
  deps.webhooks.tell(caller, 'onDeliveryUpdated', {
    ConversationSid: conversation.sid,
    MessageSid: messageSid,
    DeliveryReceiptSid: row.sid,
    ChannelMessageSid: receipt.channelMessageSid,
    ParticipantSid: receipt.participantSid,
    Status: receipt.status,
    ErrorCode: receipt.errorCode,
  })
}

/** What happened since may have taken the message away: then nothing is told. */
const advance = (
  deps: ReportDeliveryDeps,
  conversationId: number,
  messageSid: string,
  receiptSid: string,
  { status, errorCode }: DeliveryStep,
): void => {
  const conversation = deps.conversations.byId(conversationId)
  const message = deps.messages.bySid(conversationId, messageSid)
  const row = deps.records.bySid('receipt', messageSid, receiptSid)
  if (conversation === undefined || message === undefined || row === undefined) return
  const receipt = JSON.parse(row.data) as Receipt
  const updated = updateRecord(deps)(row, { ...receipt, status, errorCode })
  const list = deps.sync.count(conversationSync(conversation.sid).messages)
  const counted = aggregate(deps, { ...message, lastEventId: list.lastEventId })
  deps.sync.tell(list, 'updated', counted.messageIndex, () => messageItem(counted))
  tell(deps, conversation, messageSid, updated)
}

/** Lets the steps happen, each so long after the receipt was made. */
export const scheduleDelivery =
  (deps: ReportDeliveryDeps) =>
  (receipt: RecordRow, conversationId: number, steps: readonly DeliveryStep[]): void => {
    for (const step of steps) {
      deps.clock.schedule(receipt.dateCreated + step.after, () =>
        deps.turn.write(() => advance(deps, conversationId, receipt.ownerSid, receipt.sid, step)),
      )
    }
  }

/** Returns the message with the sum of its receipts; as it is when everybody is reached through chat. */
export const reportDelivery =
  (deps: ReportDeliveryDeps) =>
  (conversation: ConversationRow, message: MessageRow): MessageRow => {
    const recipients = deps.participants
      .bound(conversation.id)
      .filter(({ sid, messagingBinding }) => sid !== message.participantSid && messagingBinding !== null)
    if (recipients.length === 0) return message
    for (const { sid, messagingBinding } of recipients) {
      const { address = '' } = JSON.parse(messagingBinding ?? '{}') as { address?: string }
      const receipt: Receipt = {
        participantSid: sid,
        channelMessageSid: deps.makeSid('channelMessage'),
        status: 'sent',
        errorCode: 0,
      }
      const row = createRecord(deps)('receipt', message.sid, receipt)
      scheduleDelivery(deps)(row, conversation.id, outcomeOf(address))
    }
    return aggregate(deps, message)
  }
