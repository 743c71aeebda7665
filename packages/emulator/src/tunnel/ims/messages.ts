/** Messages as tunnelled requests. */
import { Type } from 'typebox'
import type { Receipt } from '../../delivery/receipt.ts'
import { TwilioError } from '../../errors.ts'
import { defineTunnelRoute, noContent, reply } from '../route.ts'
import type { TunnelRoute } from '../route.ts'
import { imsPaths } from './paths.ts'

const messages = `${imsPaths.conversations}/:conversation/Messages`
const text = Type.Optional(Type.Union([Type.String(), Type.Null()]))
const attributes = Type.Optional(Type.String())

export const messageRoutes: readonly TunnelRoute[] = [
  defineTunnelRoute({
    id: 'ims.send-message',
    method: 'POST',
    path: messages,
    body: Type.Object({
      body: text,
      attributes,
      subject: text,
      media_sids: Type.Optional(Type.Array(Type.String())),
      content_sid: text,
      content_variables: text,
    }),
    run: ({ operations }, { caller, params, body }) => {
      const message = operations.sendMessage(caller, params['conversation'] ?? '', {
        body: body.body,
        attributes: body.attributes,
        subject: body.subject,
        mediaSids: body.media_sids,
        contentSid: body.content_sid ?? undefined,
        contentVariables: body.content_variables ?? undefined,
      })
      return reply({ sid: message.sid, index: message.messageIndex }, 201)
    },
  }),
  defineTunnelRoute({
    id: 'ims.update-message',
    method: 'POST',
    path: `${messages}/:message`,
    body: Type.Object({ body: text, attributes }),
    run: ({ operations }, { caller, params, body }) => {
      const { conversation = '', message = '' } = params
      const updated = operations.updateMessage(caller, conversation, message, body)
      return reply({ sid: updated.sid, index: updated.messageIndex })
    },
  }),
  defineTunnelRoute({
    id: 'ims.delete-message',
    method: 'DELETE',
    path: `${messages}/:message`,
    run: ({ operations }, { caller, params }) => {
      const { conversation = '', message = '' } = params
      operations.deleteMessage(caller, conversation, message)
      return noContent
    },
  }),
  defineTunnelRoute({
    id: 'ims.channel-metadata',
    method: 'GET',
    path: `${messages}/:message/ChannelMetadata`,
    run: ({ operations }, { caller, params }) => {
      const { conversation = '', message = '' } = params
      operations.findMessage(caller, conversation, message)
      throw new TwilioError('no-channel-metadata')
    },
  }),
  defineTunnelRoute({
    id: 'ims.list-receipts',
    method: 'GET',
    path: `${messages}/:message/Receipts`,
    run: ({ deps, operations }, { caller, params }) => {
      const { conversation = '', message = '' } = params
      const found = operations.findMessage(caller, conversation, message)
      return reply({
        delivery_receipts: deps.records.all('receipt', found.message.sid).map((row) => {
          const receipt = JSON.parse(row.data) as Receipt
          return {
            sid: row.sid,
            conversation_sid: found.conversation.sid,
            message_sid: found.message.sid,
            channel_message_sid: receipt.channelMessageSid,
            participant_sid: receipt.participantSid,
            status: receipt.status,
            error_code: receipt.errorCode,
            date_created: new Date(row.dateCreated).toISOString(),
            date_updated: new Date(row.dateUpdated).toISOString(),
          }
        }),
        meta: { next_token: null, previous_token: null },
      })
    },
  }),
]
