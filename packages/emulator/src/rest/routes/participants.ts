/** Participants over REST. */
import type { Static } from 'typebox'
import { TwilioError, UnsupportedError } from '../../errors.ts'
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
})

/** One participant as ConversationWithParticipants takes it: JSON text. Throws 400/20001. */
export const newParticipant = (json: string): AddParticipant => {
  try {
    const value: unknown = JSON.parse(json)
    const identity = isRecord(value) ? value['identity'] : undefined
    if (typeof identity === 'string') return { identity }
  } catch {
    throw new TwilioError('bad-parameter', 'Participant is not JSON')
  }
  throw new UnsupportedError('participants without identity in ConversationWithParticipants')
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
      if (messagingBinding(form) !== undefined || form.Identity !== undefined) {
        throw new UnsupportedError('changing the identity or address of a participant')
      }
      const conversation = context.operations.findConversation(caller, ConversationSid)
      const participant = context.operations.updateParticipant(caller, conversation.sid, Sid, {
        attributes: form.Attributes,
        roleSid: form.RoleSid,
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
