/** Recipients of email as a tunnelled request: there are none, since nothing is sent by email. */
import { defineTunnelRoute, reply } from '../route.ts'
import type { TunnelRoute } from '../route.ts'
import { imsPaths } from './paths.ts'

export const recipientRoutes: readonly TunnelRoute[] = [
  defineTunnelRoute({
    id: 'ims.list-recipients',
    method: 'GET',
    path: `${imsPaths.conversations}/:conversation/MessageRecipients`,
    run: ({ operations }, { caller, params, query }) => {
      const conversation = params['conversation'] ?? ''
      const message = query['MessageSid']
      if (message === undefined) operations.findConversation(caller, conversation)
      else operations.findMessage(caller, conversation, message)
      return reply({ message_recipients: [], meta: { next_token: null, previous_token: null } })
    },
  }),
]
