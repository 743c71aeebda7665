/** `GET /channels/events`: server-sent events about public channels. */
import { Type } from 'typebox'
import type { App } from '../app-types.ts'
import type { RequireHolder } from '../auth/require-holder.ts'
import type { Directory } from '../directory/directory.ts'
import type { EventStreams } from '../directory/event-streams.ts'
import { ErrorBody } from './schemas.ts'

const Headers = Type.Object({
  'last-event-id': Type.Optional(
    Type.String({ maxLength: 64, description: 'An id of this stream, or the `version` of GET /channels' }),
  ),
})

interface ChannelEventsRouteDeps {
  readonly requireHolder: RequireHolder
  readonly directory: Directory
  readonly streams: EventStreams
}

const description = [
  '`added` and `updated` carry the channel, `removed` its `sid`.',
  '`reset` comes when what happened since Last-Event-ID is not known (or none was sent): read GET /channels?fresh=1.',
  '`reconnect` comes before the server ends the stream, because it stops or your token has expired.',
].join('\n')

/** Adds the route. */
export const channelEventsRoute = (
  app: App,
  { requireHolder, directory, streams }: ChannelEventsRouteDeps,
): void => {
  app.get(
    '/channels/events',
    {
      schema: {
        summary: 'Follow public channels',
        description,
        security: [{ accessToken: [] }],
        produces: ['text/event-stream'],
        headers: Headers,
        response: { '4xx': ErrorBody, '5xx': ErrorBody },
      },
      onRequest: async (request) => void requireHolder(request),
    },
    async (request, reply) => {
      const { identity, expiresAt } = requireHolder(request)
      const lastEventId = request.headers['last-event-id']
      const current = await directory.read(0)
      streams.open(
        { response: reply.raw, headers: reply.getHeaders(), identity, expiresAt, lastEventId },
        current,
      )
      reply.hijack()
    },
  )
}
