/** Participants over REST. */
import type { Static } from 'typebox'
import { TwilioError } from '../../errors.ts'
import { isRecord } from '../../is-record.ts'
import type { AddParticipant } from '../../operations/add-participant.ts'
import { parseDate } from '../form.ts'
import { createFormat } from '../format.ts'
import { replyPage } from '../page.ts'
import { created, defineRestRoute, deleted, ok } from '../route.ts'
import type { RestRoute } from '../route.ts'
import { newParticipantForm, participantForm } from '../schemas.ts'

const resource = 'ConversationParticipant'
const path = '/Conversations/:ConversationSid/Participants'

const messagingBinding = (values: Readonly<Record<string, unknown>>): Record<string, string> | undefined => {
  const entries = [
    ['address', values['MessagingBinding.Address']],
    ['proxy_address', values['MessagingBinding.ProxyAddress']],
    ['projected_address', values['MessagingBinding.ProjectedAddress']],
  ].filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '')
  if (entries.length === 0) return undefined
  const isWhatsApp = entries.some(([, address]) => address.startsWith('whatsapp:'))
  return { type: isWhatsApp ? 'whatsapp' : 'sms', ...Object.fromEntries(entries) }
}

const addInput = (form: Static<typeof newParticipantForm>): AddParticipant => ({
  identity: form.Identity,
  attributes: form.Attributes,
  roleSid: form.RoleSid,
  messagingBinding: messagingBinding(form),
  dateCreated: parseDate('DateCreated', form.DateCreated),
  dateUpdated: parseDate('DateUpdated', form.DateUpdated),
})

/** One participant as ConversationWithParticipants takes it: JSON text. Throws 400/20001. */
export const newParticipant = (json: string): AddParticipant => {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    throw new TwilioError('bad-parameter', 'Participant is not JSON')
  }
  if (!isRecord(value)) throw new TwilioError('bad-parameter', 'Participant')
  const text = (name: string): string | undefined => {
    const given = value[name]
    return typeof given === 'string' ? given : undefined
  }
  const binding = isRecord(value['messaging_binding']) ? value['messaging_binding'] : {}
  return {
    identity: text('identity'),
    attributes: text('attributes'),
    roleSid: text('role_sid'),
    messagingBinding: messagingBinding({
      'MessagingBinding.Address': binding['address'],
      'MessagingBinding.ProxyAddress': binding['proxy_address'],
      'MessagingBinding.ProjectedAddress': binding['projected_address'],
    }),
  }
}

export const participantRoutes: readonly RestRoute[] = [
  defineRestRoute({
    verb: 'List',
    resource,
    path,
    run: (context, request) => {
      const conversation = context.operations.findConversation(
        request.caller,
        request.params['ConversationSid'] ?? '',
      )
      const format = createFormat(context, request)
      return replyPage(context, request, {
        key: 'participants',
        largest: 100,
        load: (page) => context.deps.participants.page(conversation.id, page),
        keyOf: (row) => row.id,
        format: (row) => format.participant(conversation, row),
      })
    },
  }),
  defineRestRoute({
    verb: 'Create',
    resource,
    path,
    form: newParticipantForm,
    run: (context, request) => {
      const { caller, params, form } = request
      const conversation = context.operations.findConversation(caller, params['ConversationSid'] ?? '')
      const participant = context.operations.addParticipant(caller, conversation.sid, addInput(form))
      return created(createFormat(context, request).participant(conversation, participant))
    },
  }),
  defineRestRoute({
    verb: 'Fetch',
    resource,
    path: `${path}/:Sid`,
    run: (context, request) => {
      const { ConversationSid = '', Sid = '' } = request.params
      const conversation = context.operations.findConversation(request.caller, ConversationSid)
      const participant = context.operations.findParticipant(conversation, Sid)
      return ok(createFormat(context, request).participant(conversation, participant))
    },
  }),
  defineRestRoute({
    verb: 'Update',
    resource,
    path: `${path}/:Sid`,
    form: participantForm,
    run: (context, request) => {
      const { caller, params, form } = request
      const { ConversationSid = '', Sid = '' } = params
      const conversation = context.operations.findConversation(caller, ConversationSid)
      const participant = context.operations.updateParticipant(caller, conversation.sid, Sid, {
        identity: form.Identity,
        proxyAddress: form['MessagingBinding.ProxyAddress'],
        projectedAddress: form['MessagingBinding.ProjectedAddress'],
        attributes: form.Attributes,
        roleSid: form.RoleSid,
        dateCreated: parseDate('DateCreated', form.DateCreated),
        dateUpdated: parseDate('DateUpdated', form.DateUpdated),
        lastReadMessageIndex: form.LastReadMessageIndex,
        lastReadTimestamp: parseDate('LastReadTimestamp', form.LastReadTimestamp),
      })
      return ok(createFormat(context, request).participant(conversation, participant))
    },
  }),
  defineRestRoute({
    verb: 'Delete',
    resource,
    path: `${path}/:Sid`,
    run: (context, request) => {
      const { ConversationSid = '', Sid = '' } = request.params
      context.operations.removeParticipant(request.caller, ConversationSid, Sid)
      return deleted
    },
  }),
]
