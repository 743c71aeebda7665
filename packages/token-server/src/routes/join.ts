/** `POST /channels/:sid/join`: adds the caller to a public channel. */
import { Type } from 'typebox'
import type { App } from '../app-types.ts'
import type { RequireHolder } from '../auth/require-holder.ts'
import type { Directory } from '../directory/directory.ts'
import type { Upstream } from '../directory/upstream.ts'
import { ChannelParams, errorAnswers } from './schemas.ts'

const Answer = Type.Object({
  sid: Type.String(),
  identity: Type.String(),
  alreadyJoined: Type.Boolean(),
})

interface JoinRouteDeps {
  readonly requireHolder: RequireHolder
  readonly upstream: Upstream
  readonly directory: Directory
}

/** Adds the route. The channel is asked for anew: a cached one may have become private. */
export const joinRoute = (app: App, { requireHolder, upstream, directory }: JoinRouteDeps): void => {
  app.post(
    '/channels/:sid/join',
    {
      schema: {
        summary: 'Join a public channel',
        description: 'Already in = 200. A channel that is not public is 404, as one that does not exist.',
        security: [{ accessToken: [] }],
        params: ChannelParams,
        response: { 200: Answer, ...errorAnswers },
      },
      onRequest: async (request) => void requireHolder(request),
    },
    async (request) => {
      const { identity } = requireHolder(request)
      const { sid } = await upstream.fetchChannel(request.params.sid)
      const isNew = await upstream.addParticipant(sid, identity)
      directory.touch()
      return { sid, identity, alreadyJoined: !isNew }
    },
  )
}
