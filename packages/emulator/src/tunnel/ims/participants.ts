/** Participants as tunnelled requests. */
import { Type } from 'typebox'
import { defineTunnelRoute, noContent, reply } from '../route.ts'
import type { TunnelRoute } from '../route.ts'
import { formatParticipant } from './format.ts'
import { imsPaths } from './paths.ts'

const participants = `${imsPaths.conversations}/:conversation/Participants`
const attributes = Type.Optional(Type.String())

export const participantRoutes: readonly TunnelRoute[] = [
  defineTunnelRoute({
    id: 'ims.add-participant',
    method: 'POST',
    path: participants,
    body: Type.Object({
      identity: Type.Optional(Type.String()),
      attributes,
      messaging_binding: Type.Optional(
        Type.Object({
          address: Type.Optional(Type.String()),
          proxy_address: Type.Optional(Type.String()),
          name: Type.Optional(Type.String()),
          level: Type.Optional(Type.String()),
        }),
      ),
    }),
    run: ({ operations }, { caller, params, body }) => {
      const participant = operations.addParticipant(caller, params['conversation'] ?? '', {
        identity: body.identity,
        attributes: body.attributes,
        messagingBinding: body.messaging_binding,
      })
      return reply(formatParticipant(participant), 201)
    },
  }),
  defineTunnelRoute({
    id: 'ims.update-participant',
    method: 'POST',
    path: `${participants}/:participant`,
    body: Type.Object({ attributes }),
    run: ({ operations }, { caller, params, body }) => {
      const { conversation = '', participant = '' } = params
      return reply(formatParticipant(operations.updateParticipant(caller, conversation, participant, body)))
    },
  }),
  defineTunnelRoute({
    id: 'ims.remove-participant',
    method: 'DELETE',
    path: `${participants}/:participant`,
    run: ({ operations }, { caller, params }) => {
      const { conversation = '', participant = '' } = params
      operations.removeParticipant(caller, conversation, participant)
      return noContent
    },
  }),
]
