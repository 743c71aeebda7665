/** The first thing a client asks: where everything is, and what the service allows. */
import { limits } from '../../limits.ts'
import { mediaPath } from '../../media/paths.ts'
import { userSync } from '../../sync/names.ts'
import { defineTunnelRoute, reply } from '../route.ts'
import type { TunnelRoute } from '../route.ts'
import { imsPaths } from './paths.ts'

const MEGABYTE = 1024 * 1024

export const configurationRoutes: readonly TunnelRoute[] = [
  defineTunnelRoute({
    id: 'ims.configuration',
    method: 'GET',
    path: imsPaths.configuration,
    run: ({ operations, url }, { caller }) => {
      const service = operations.findService(caller.serviceSid)
      const user = operations.findUser(caller.serviceSid, caller.identity)
      const names = userSync(user.sid)
      const media = url + mediaPath(service.sid)
      const conversations = url + imsPaths.conversations
      return reply({
        identity: user.identity,
        links: {
          my_conversations: url + imsPaths.memberships,
          conversations,
          users: url + imsPaths.users,
          current_user: `${url}${imsPaths.users}/${encodeURIComponent(user.identity)}`,
          typing: url + imsPaths.typing,
          media_service: media,
          media_set_service: `${media}Set`,
          messages_receipts: `${conversations}/%s/Messages/%s/Receipts`,
        },
        sync_objects: { my_conversations: names.conversations, my_user_info: names.info },
        options: {
          user_infos_to_subscribe: 100,
          reachability_enabled: service.isReachabilityEnabled === 1,
          http_cache_interval: 'PT5S',
          consumption_report_interval: 'PT5S',
          // P-22: the message builder reads these four, and the arrays must be arrays.
          media_attachments_count_limit: limits.mediaPerMessage,
          media_attachment_size_limit_in_mb: limits.mediaSize / MEGABYTE,
          media_attachments_total_size_limit_in_mb: limits.mediaPerMessageSize / MEGABYTE,
          email_histories_allowed_mime_types: ['text/plain', 'text/html'],
          email_bodies_allowed_mime_types: ['text/plain', 'text/html'],
        },
      })
    },
  }),
  defineTunnelRoute({
    id: 'ims.content-templates',
    method: 'GET',
    path: imsPaths.contentTemplates,
    run: () => reply({ templates: [], meta: { next_token: null } }),
  }),
]
