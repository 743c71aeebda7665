/** THE table of tunnelled requests. */
import { configurationRoutes } from './ims/configuration.ts'
import { conversationRoutes } from './ims/conversations.ts'
import { membershipRoutes } from './ims/memberships.ts'
import { messageRoutes } from './ims/messages.ts'
import { participantRoutes } from './ims/participants.ts'
import { recipientRoutes } from './ims/recipients.ts'
import { userRoutes } from './ims/users.ts'
import { registrationRoutes } from './push/registrations.ts'
import type { TunnelRoute } from './route.ts'
import { syncObjectRoutes } from './sync/objects.ts'
import { subscriptionRoutes } from './sync/subscriptions.ts'

export const tunnelRoutes: readonly TunnelRoute[] = [
  ...configurationRoutes,
  ...membershipRoutes,
  ...conversationRoutes,
  ...participantRoutes,
  ...messageRoutes,
  ...recipientRoutes,
  ...userRoutes,
  ...registrationRoutes,
  ...syncObjectRoutes,
  ...subscriptionRoutes,
]
