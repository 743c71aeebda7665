/** Messages over REST. */
import type { Static } from 'typebox'
import type { UpdateMessage } from '../../operations/update-message.ts'
import { parseDate } from '../form.ts'
import { createFormat } from '../format.ts'
import { replyPage } from '../page.ts'
import { created, defineRestRoute, deleted, ok } from '../route.ts'
import type { RestRoute } from '../route.ts'
import { messageFilter, messageForm, newMessageForm } from '../schemas.ts'

const resource = 'ConversationMessage'
const path = '/Conversations/:ConversationSid/Messages'

const messageInput = (form: Static<typeof messageForm>): UpdateMessage => ({
  author: form.Author,
  body: form.Body,
  attributes: form.Attributes,
  subject: form.Subject,
  dateCreated: parseDate('DateCreated', form.DateCreated),
  dateUpdated: parseDate('DateUpdated', form.DateUpdated),
})

export const messageRoutes: readonly RestRoute[] = [
  defineRestRoute({
    verb: 'List',
    resource,
    path,
    form: messageFilter,
    run: (context, request) => {
      const { caller, params, form } = request
      const conversation = context.operations.findConversation(caller, params['ConversationSid'] ?? '')
      const format = createFormat(context, request)
      return replyPage(context, request, {
        key: 'messages',
        largest: 100,
        order: form.Order === 'desc' ? 'desc' : 'asc',
        load: (page) => context.deps.messages.page(conversation.id, page),
        keyOf: (row) => row.messageIndex,
        format: (row) => format.message(conversation, row),
      })
    },
  }),
  defineRestRoute({
    verb: 'Create',
    resource,
    path,
    form: newMessageForm,
    run: (context, request) => {
      const { caller, params, form } = request
      const conversation = context.operations.findConversation(caller, params['ConversationSid'] ?? '')
      const message = context.operations.sendMessage(caller, conversation.sid, {
        ...messageInput(form),
        mediaSids: form.MediaSid ? [form.MediaSid] : undefined,
        contentSid: form.ContentSid || undefined,
        contentVariables: form.ContentVariables || undefined,
      })
      return created(createFormat(context, request).message(conversation, message))
    },
  }),
  defineRestRoute({
    verb: 'Fetch',
    resource,
    path: `${path}/:Sid`,
    run: (context, request) => {
      const { ConversationSid = '', Sid = '' } = request.params
      const { conversation, message } = context.operations.findMessage(request.caller, ConversationSid, Sid)
      return ok(createFormat(context, request).message(conversation, message))
    },
  }),
  defineRestRoute({
    verb: 'Update',
    resource,
    path: `${path}/:Sid`,
    form: messageForm,
    run: (context, request) => {
      const { caller, params, form } = request
      const { ConversationSid = '', Sid = '' } = params
      const conversation = context.operations.findConversation(caller, ConversationSid)
      const message = context.operations.updateMessage(caller, conversation.sid, Sid, messageInput(form))
      return ok(createFormat(context, request).message(conversation, message))
    },
  }),
  defineRestRoute({
    verb: 'Delete',
    resource,
    path: `${path}/:Sid`,
    run: (context, request) => {
      const { ConversationSid = '', Sid = '' } = request.params
      context.operations.deleteMessage(request.caller, ConversationSid, Sid)
      return deleted
    },
  }),
]
