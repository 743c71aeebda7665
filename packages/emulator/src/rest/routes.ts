/** THE table of REST routes. */
import type { RestRoute } from './route.ts'
import { conversationRoutes } from './routes/conversations.ts'
import { membershipRoutes } from './routes/memberships.ts'
import { messageRoutes } from './routes/messages.ts'
import { participantRoutes } from './routes/participants.ts'
import { roleRoutes } from './routes/roles.ts'
import { serviceRoutes } from './routes/services.ts'
import { userRoutes } from './routes/users.ts'

export const restRoutes: readonly RestRoute[] = [
  ...conversationRoutes,
  ...participantRoutes,
  ...messageRoutes,
  ...userRoutes,
  ...membershipRoutes,
  ...roleRoutes,
  ...serviceRoutes,
]
