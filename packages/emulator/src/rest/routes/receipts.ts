/** Delivery receipts over REST. */
import type { RecordRow } from '../../database/records.ts'
import type { Receipt } from '../../delivery/receipt.ts'
import { formatDates } from '../dates.ts'
import { replyPage } from '../page.ts'
import { defineRestRoute, ok } from '../route.ts'
import type { RestContext, RestRequest, RestRoute } from '../route.ts'

const resource = 'ConversationMessageReceipt'
const path = '/Conversations/:ConversationSid/Messages/:MessageSid/Receipts'

const open = ({ operations }: RestContext, { caller, params }: RestRequest) =>
  operations.findMessage(caller, params['ConversationSid'] ?? '', params['MessageSid'] ?? '')

const formatOf = (context: RestContext, request: RestRequest) => {
  const { conversation, message } = open(context, request)
  const self = `${context.url}${request.base}/Conversations/${conversation.sid}/Messages/${message.sid}`
  return (row: RecordRow): object => {
    const receipt = JSON.parse(row.data) as Receipt
    return {
      sid: row.sid,
      account_sid: context.deps.credentials.accountSid,
      chat_service_sid: conversation.serviceSid,
      conversation_sid: conversation.sid,
      message_sid: message.sid,
      channel_message_sid: receipt.channelMessageSid,
      participant_sid: receipt.participantSid,
      status: receipt.status,
      error_code: receipt.errorCode,
      ...formatDates(row),
      url: `${self}/Receipts/${row.sid}`,
    }
  }
}

export const receiptRoutes: readonly RestRoute[] = [
  defineRestRoute({
    verb: 'List',
    resource,
    path,
    run: (context, request) => {
      const { message } = open(context, request)
      return replyPage(context, request, {
        key: 'delivery_receipts',
        largest: 50,
        load: (page) => context.deps.records.page('receipt', message.sid, page),
        keyOf: (row) => row.id,
        format: formatOf(context, request),
      })
    },
  }),
  defineRestRoute({
    verb: 'Fetch',
    resource,
    path: `${path}/:Sid`,
    run: (context, request) => {
      const { message } = open(context, request)
      const row = context.operations.findRecord('receipt', message.sid, request.params['Sid'] ?? '')
      return ok(formatOf(context, request)(row))
    },
  }),
]
