/** The first thing a client asks: where everything is, and what the service allows. */
import type { Template } from '../../content/template.ts'
import { TwilioError } from '../../errors.ts'
import { limits } from '../../limits.ts'
import { mediaPath } from '../../media/paths.ts'
import { userSync } from '../../sync/names.ts'
import { defineTunnelRoute, reply } from '../route.ts'
import type { TunnelRoute } from '../route.ts'
import { imsPaths } from './paths.ts'

/** Templates on one page, as many as the SDK asks for. */
const TEMPLATES = 100

const parsePageToken = (token: string): number => {
  const key = Number(token)
  if (!Number.isSafeInteger(key)) throw new TwilioError('bad-parameter', 'PageToken')
  return key
}

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
    run: ({ deps }, { query }) => {
      const after = query['PageToken']
      const page = deps.records.page('content', deps.credentials.accountSid, {
        limit: TEMPLATES,
        order: 'asc',
        ...(after !== undefined && { cursor: { side: 'after', key: parsePageToken(after) } }),
      })
      const templates = page.rows.map((row) => {
        const template = JSON.parse(row.data) as Template
        return {
          sid: row.sid,
          friendly_name: template.friendlyName,
          // P-54: the variables are JSON text, the variants are not.
          variables: JSON.stringify(template.variables ?? {}),
          variants: template.types,
          date_created: new Date(row.dateCreated).toISOString(),
          date_updated: new Date(row.dateUpdated).toISOString(),
        }
      })
      return reply({ templates, meta: { next_token: page.hasNext ? String(page.rows.at(-1)?.id) : null } })
    },
  }),
]
