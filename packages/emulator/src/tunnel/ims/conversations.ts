/** Conversations as tunnelled requests. */
import { Type } from 'typebox'
import { defineTunnelRoute, noContent, reply } from '../route.ts'
import type { TunnelRoute } from '../route.ts'
import { formatConversation } from './format.ts'
import { imsPaths } from './paths.ts'

const { conversations } = imsPaths
const text = Type.Optional(Type.Union([Type.String(), Type.Null()]))

export const conversationRoutes: readonly TunnelRoute[] = [
  defineTunnelRoute({
    id: 'ims.create-conversation',
    method: 'POST',
    path: conversations,
    body: Type.Object({
      friendly_name: text,
      unique_name: text,
      access: Type.Optional(Type.Unknown()),
      attributes: Type.Optional(Type.String()),
    }),
    run: ({ operations, url }, { caller, body }) => {
      const conversation = operations.createConversation(caller, {
        friendlyName: body.friendly_name,
        uniqueName: body.unique_name,
        attributes: body.attributes,
      })
      return reply(formatConversation(url, conversation, undefined), 201)
    },
  }),
  defineTunnelRoute({
    id: 'ims.fetch-conversation',
    method: 'GET',
    path: `${conversations}/:conversation`,
    run: ({ deps, operations, url }, { caller, params }) => {
      const conversation = operations.findConversation(caller, params['conversation'] ?? '')
      const participant = deps.participants.byIdentity(conversation.id, caller.identity)
      return reply({
        ...formatConversation(url, conversation, participant),
        participants_count: deps.participants.count(conversation.id),
        messages_count: deps.messages.count(conversation.id),
      })
    },
  }),
  defineTunnelRoute({
    id: 'ims.update-conversation',
    method: 'POST',
    path: `${conversations}/:conversation`,
    body: Type.Object({ friendly_name: text, unique_name: text, attributes: Type.Optional(Type.String()) }),
    run: ({ deps, operations, url }, { caller, params, body }) => {
      const conversation = operations.updateConversation(caller, params['conversation'] ?? '', {
        friendlyName: body.friendly_name,
        uniqueName: body.unique_name,
        attributes: body.attributes,
      })
      const participant = deps.participants.byIdentity(conversation.id, caller.identity)
      return reply(formatConversation(url, conversation, participant))
    },
  }),
  defineTunnelRoute({
    id: 'ims.delete-conversation',
    method: 'DELETE',
    path: `${conversations}/:conversation`,
    run: ({ operations }, { caller, params }) => {
      operations.deleteConversation(caller, params['conversation'] ?? '')
      return noContent
    },
  }),
]
