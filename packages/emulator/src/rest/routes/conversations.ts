/** Conversations over REST. */
import type { Static } from 'typebox'
import type { CreateConversation } from '../../operations/create-conversation.ts'
import { TwilioError } from '../../errors.ts'
import { limits } from '../../limits.ts'
import { parseDate } from '../form.ts'
import { createFormat } from '../format.ts'
import { replyPage } from '../page.ts'
import { created, defineRestRoute, deleted, ok } from '../route.ts'
import type { RestRoute } from '../route.ts'
import { conversationFilter, conversationForm, conversationWithParticipantsForm } from '../schemas.ts'
import { newParticipant } from './participants.ts'

const resource = 'Conversation'

const conversationInput = (form: Static<typeof conversationForm>): CreateConversation => {
  const address = form['Bindings.Email.Address']
  const name = form['Bindings.Email.Name']
  return {
    friendlyName: form.FriendlyName,
    uniqueName: form.UniqueName,
    attributes: form.Attributes,
    state: form.State,
    messagingServiceSid: form.MessagingServiceSid,
    inactiveTimer: form['Timers.Inactive'],
    closedTimer: form['Timers.Closed'],
    email: address === undefined && name === undefined ? undefined : { address, name },
    dateCreated: parseDate('DateCreated', form.DateCreated),
    dateUpdated: parseDate('DateUpdated', form.DateUpdated),
  }
}

export const conversationRoutes: readonly RestRoute[] = [
  defineRestRoute({
    verb: 'List',
    resource,
    path: '/Conversations',
    form: conversationFilter,
    run: (context, request) => {
      const { form, caller } = request
      const filter = {
        state: form.State ?? null,
        since: parseDate('StartDate', form.StartDate) ?? null,
        until: parseDate('EndDate', form.EndDate) ?? null,
      }
      return replyPage(context, request, {
        key: 'conversations',
        largest: 100,
        load: (page) => context.deps.conversations.page(caller.serviceSid, filter, page),
        keyOf: (row) => row.id,
        format: createFormat(context, request).conversation,
      })
    },
  }),
  defineRestRoute({
    verb: 'Create',
    resource,
    path: '/Conversations',
    form: conversationForm,
    run: (context, request) =>
      created(
        createFormat(context, request).conversation(
          context.operations.createConversation(request.caller, conversationInput(request.form)),
        ),
      ),
  }),
  defineRestRoute({
    verb: 'Fetch',
    resource,
    path: '/Conversations/:Sid',
    run: (context, request) =>
      ok(
        createFormat(context, request).conversation(
          context.operations.findConversation(request.caller, request.params['Sid'] ?? ''),
        ),
      ),
  }),
  defineRestRoute({
    verb: 'Update',
    resource,
    path: '/Conversations/:Sid',
    form: conversationForm,
    run: (context, request) =>
      ok(
        createFormat(context, request).conversation(
          context.operations.updateConversation(
            request.caller,
            request.params['Sid'] ?? '',
            conversationInput(request.form),
          ),
        ),
      ),
  }),
  defineRestRoute({
    verb: 'Delete',
    resource,
    path: '/Conversations/:Sid',
    run: (context, request) => {
      context.operations.deleteConversation(request.caller, request.params['Sid'] ?? '')
      return deleted
    },
  }),
  defineRestRoute({
    verb: 'Create',
    resource: 'ConversationWithParticipants',
    path: '/ConversationWithParticipants',
    form: conversationWithParticipantsForm,
    run: (context, request) => {
      const { caller, form } = request
      if ((form.Participant ?? []).length > limits.participantsPerRequest) {
        throw new TwilioError('too-many-participants')
      }
      const conversation = context.operations.createConversation(caller, conversationInput(form))
      for (const json of form.Participant ?? []) {
        context.operations.addParticipant(caller, conversation.sid, newParticipant(json))
      }
      return created(createFormat(context, request).conversation(conversation))
    },
  }),
]
