/** The conversations of the calling user, as tunnelled requests. */
import { Type } from 'typebox'
import { TwilioError } from '../../errors.ts'
import { isSid } from '../../sid.ts'
import { defineTunnelRoute, reply } from '../route.ts'
import type { TunnelRoute } from '../route.ts'
import { formatConversation, formatMembership } from './format.ts'
import { imsPaths } from './paths.ts'

/** As many as make a reply of about 30 KB, which the client decodes byte by byte (P-5). */
const PAGE = 100
const { memberships } = imsPaths

const parsePageToken = (token: string | undefined): number | undefined => {
  if (token === undefined) return undefined
  const key = Number(token)
  if (!Number.isSafeInteger(key)) throw new TwilioError('bad-parameter', 'PageToken')
  return key
}

export const membershipRoutes: readonly TunnelRoute[] = [
  defineTunnelRoute({
    id: 'ims.list-memberships',
    method: 'GET',
    path: memberships,
    run: ({ deps }, { caller, query }) => {
      const after = parsePageToken(query['PageToken'])
      const page = deps.participants.pageOf(caller.serviceSid, caller.identity, {
        limit: PAGE,
        order: 'asc',
        ...(after !== undefined && { cursor: { side: 'after', key: after } }),
      })
      const conversations = page.rows.flatMap((participant) => {
        const conversation = deps.conversations.byId(participant.conversationId)
        return conversation === undefined ? [] : [formatMembership(conversation, participant)]
      })
      return reply({
        conversations,
        meta: { next_token: page.hasNext ? String(page.rows.at(-1)?.id) : null },
      })
    },
  }),
  defineTunnelRoute({
    id: 'ims.fetch-membership',
    method: 'GET',
    path: `${memberships}/:conversation`,
    run: ({ deps, operations, url }, { caller, params }) => {
      const name = params['conversation'] ?? ''
      const conversation = operations.findConversation(caller, name)
      const participant = deps.participants.byIdentity(conversation.id, caller.identity)
      if (participant === undefined && isSid('conversation', name)) throw new TwilioError('not-a-participant')
      return reply({
        ...formatConversation(url, conversation, participant),
        unread_messages_count: participant === undefined ? null : operations.countUnread(participant),
      })
    },
  }),
  defineTunnelRoute({
    id: 'ims.update-membership',
    method: 'POST',
    path: `${memberships}/:conversation`,
    body: Type.Object({
      last_read_message_index: Type.Optional(Type.Union([Type.Integer(), Type.Null()])),
      notification_level: Type.Optional(Type.String()),
    }),
    run: ({ operations }, { caller, params, body }) => {
      const { conversation, participant } = operations.updateMembership(
        caller,
        caller.identity,
        params['conversation'] ?? '',
        { lastReadMessageIndex: body.last_read_message_index, notificationLevel: body.notification_level },
      )
      return reply({
        ...formatMembership(conversation, participant),
        unread_messages_count: operations.countUnread(participant),
      })
    },
  }),
]
