/** Users and typing as tunnelled requests. */
import { Type } from 'typebox'
import { TYPING_INTERVAL } from '../../operations/start-typing.ts'
import { userSync } from '../../sync/names.ts'
import { defineTunnelRoute, reply } from '../route.ts'
import type { TunnelRoute } from '../route.ts'
import { imsPaths } from './paths.ts'

export const userRoutes: readonly TunnelRoute[] = [
  defineTunnelRoute({
    id: 'ims.fetch-user',
    method: 'GET',
    path: `${imsPaths.users}/:user`,
    run: ({ operations }, { caller, params }) => {
      const user = operations.findUser(caller.serviceSid, params['user'] ?? '')
      return reply({
        sid: user.sid,
        identity: user.identity,
        sync_objects: { user_info_map: userSync(user.sid).info },
      })
    },
  }),
  defineTunnelRoute({
    id: 'ims.update-user',
    method: 'POST',
    path: `${imsPaths.users}/:user`,
    body: Type.Object({
      friendly_name: Type.Optional(Type.Union([Type.String(), Type.Null()])),
      attributes: Type.Optional(Type.String()),
    }),
    run: ({ operations }, { caller, params, body }) => {
      const user = operations.updateUser(caller, params['user'] ?? '', {
        friendlyName: body.friendly_name,
        attributes: body.attributes,
      })
      return reply({ sid: user.sid, identity: user.identity })
    },
  }),
  defineTunnelRoute({
    id: 'ims.typing',
    method: 'POST',
    path: imsPaths.typing,
    body: Type.Object({ ChannelSid: Type.String() }),
    run: ({ operations }, { caller, body }) => {
      operations.startTyping(caller, body.ChannelSid)
      return reply({ typing_timeout: TYPING_INTERVAL })
    },
  }),
]
