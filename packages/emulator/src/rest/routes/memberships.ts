/** Who is in which conversations, over REST: by user and by identity. */
import type { ConversationRow } from '../../database/conversations.ts'
import type { ParticipantRow } from '../../database/participants.ts'
import type { UserRow } from '../../database/users.ts'
import { TwilioError } from '../../errors.ts'
import { parseDate } from '../form.ts'
import { createFormat } from '../format.ts'
import { replyPage } from '../page.ts'
import { defineRestRoute, deleted, ok } from '../route.ts'
import type { RestContext, RestRequest, RestRoute } from '../route.ts'
import { participantConversationFilter, userConversationForm } from '../schemas.ts'

const resource = 'UserConversation'
const path = '/Users/:UserSid/Conversations'

const conversationOf = ({ deps }: RestContext, row: ParticipantRow): ConversationRow => {
  const conversation = deps.conversations.byId(row.conversationId)
  if (conversation === undefined) throw new TwilioError('conversation-not-found')
  return conversation
}

const formatOf = (context: RestContext, request: RestRequest, user: UserRow) => (row: ParticipantRow) =>
  createFormat(context, request).userConversation(
    conversationOf(context, row),
    row,
    user,
    context.operations.countUnread(row),
  )

const open = ({ deps, operations }: RestContext, { caller, params }: RestRequest) => {
  const user = operations.findUser(caller.serviceSid, params['UserSid'] ?? '')
  const conversation = operations.findConversation(caller, params['ConversationSid'] ?? '')
  const participant = deps.participants.byIdentity(conversation.id, user.identity)
  if (participant === undefined) throw new TwilioError('participant-not-found')
  return { user, conversation, participant }
}

export const membershipRoutes: readonly RestRoute[] = [
  defineRestRoute({
    verb: 'List',
    resource,
    path,
    run: (context, request) => {
      const { caller, params } = request
      const user = context.operations.findUser(caller.serviceSid, params['UserSid'] ?? '')
      return replyPage(context, request, {
        key: 'conversations',
        largest: 50,
        load: (page) => context.deps.participants.pageOf(caller.serviceSid, user.identity, page),
        keyOf: (row) => row.id,
        format: formatOf(context, request, user),
      })
    },
  }),
  defineRestRoute({
    verb: 'Fetch',
    resource,
    path: `${path}/:ConversationSid`,
    run: (context, request) => {
      const { user, participant } = open(context, request)
      return ok(formatOf(context, request, user)(participant))
    },
  }),
  defineRestRoute({
    verb: 'Update',
    resource,
    path: `${path}/:ConversationSid`,
    form: userConversationForm,
    run: (context, request) => {
      const { user, conversation } = open(context, request)
      const { form } = request
      const { participant } = context.operations.updateMembership(
        request.caller,
        user.identity,
        conversation.sid,
        {
          lastReadMessageIndex: form.LastReadMessageIndex,
          lastReadTimestamp: parseDate('LastReadTimestamp', form.LastReadTimestamp),
          notificationLevel: form.NotificationLevel,
        },
      )
      return ok(formatOf(context, request, user)(participant))
    },
  }),
  defineRestRoute({
    verb: 'Delete',
    resource,
    path: `${path}/:ConversationSid`,
    run: (context, request) => {
      const { conversation, participant } = open(context, request)
      context.operations.removeParticipant(request.caller, conversation.sid, participant.sid)
      return deleted
    },
  }),
  defineRestRoute({
    verb: 'List',
    resource: 'ParticipantConversation',
    path: '/ParticipantConversations',
    form: participantConversationFilter,
    run: (context, request) => {
      const { caller, form } = request
      if (form.Identity && form.Address) throw new TwilioError('two-lookups')
      const { Identity: identity, Address: address } = form
      if (!identity && !address) throw new TwilioError('identity-missing')
      const { participants, users } = context.deps
      const user = identity ? users.byIdentity(caller.serviceSid, identity) : undefined
      const format = createFormat(context, request)
      return replyPage(context, request, {
        key: 'conversations',
        largest: 50,
        load: (page) =>
          identity
            ? participants.pageOf(caller.serviceSid, identity, page)
            : participants.pageOfAddress(caller.serviceSid, address ?? '', page),
        keyOf: (row) => row.id,
        format: (row) => format.participantConversation(conversationOf(context, row), row, user),
      })
    },
  }),
]
