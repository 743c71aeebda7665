/** `GET /channels`: the public channels, a page at a time. */
import { Type } from 'typebox'
import type { App } from '../app-types.ts'
import type { RequireHolder } from '../auth/require-holder.ts'
import { Channel } from '../directory/channel.ts'
import type { Counts } from '../directory/counts.ts'
import type { Directory } from '../directory/directory.ts'
import { errorAnswers } from './schemas.ts'

const Query = Type.Object({
  limit: Type.Optional(
    Type.String({
      pattern: '^([1-9]\\d{0,2}|1000)$',
      description:
        'Most channels in the answer, 1 to 1000; default 100, or 20 with counts, which are given for at most 50',
    }),
  ),
  after: Type.Optional(
    Type.String({ pattern: '^CH[0-9a-f]{32}$', description: 'The `next` of the page before' }),
  ),
  fresh: Type.Optional(
    Type.Literal('1', { description: 'Read from Twilio after this request came, whatever is cached' }),
  ),
  counts: Type.Optional(
    Type.Literal('1', { description: 'Add participantsCount and messagesCount, up to half a minute old' }),
  ),
})

const Answer = Type.Object({
  channels: Type.Array(Channel, { description: 'Ordered by sid' }),
  next: Type.Optional(Type.String({ description: '`after` of the next page; absent on the last' })),
  version: Type.String({
    description: 'Name of this state: as Last-Event-ID on GET /channels/events it continues from here',
  }),
})

interface ChannelsRouteDeps {
  readonly requireHolder: RequireHolder
  readonly directory: Directory
  readonly counts: Counts
  /** How old an answer may be, in milliseconds. */
  readonly maxAgeMs: number
}

/** Counting asks Twilio twice for each channel. */
const mostCounted = 50

/** Adds the route. */
export const channelsRoute = (
  app: App,
  { requireHolder, directory, counts, maxAgeMs }: ChannelsRouteDeps,
): void => {
  app.get(
    '/channels',
    {
      schema: {
        summary: 'List public channels',
        description: 'A channel is public when the attributes of its conversation hold "public": true.',
        security: [{ accessToken: [] }],
        querystring: Query,
        response: { 200: Answer, ...errorAnswers },
      },
      onRequest: async (request) => void requireHolder(request),
    },
    async (request) => {
      const { after = '', fresh } = request.query
      const isCounted = request.query.counts === '1'
      const limit = Number(request.query.limit ?? (isCounted ? 20 : 100))
      const { channels, version } = await directory.read(fresh === '1' ? 0 : maxAgeMs)
      const rest = channels.filter(({ sid }) => sid > after)
      const page = rest.slice(0, isCounted ? Math.min(limit, mostCounted) : limit)
      const last = page.at(-1)
      return {
        channels: isCounted ? await counts(page) : page,
        version,
        ...(rest.length > page.length && last ? { next: last.sid } : {}),
      }
    },
  )
}
