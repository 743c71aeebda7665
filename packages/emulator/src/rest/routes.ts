/** THE table of REST routes. */
import type { RestRoute } from './route.ts'
import { accountRoutes } from './routes/account.ts'
import { addressRoutes } from './routes/addresses.ts'
import { bindingRoutes } from './routes/bindings.ts'
import { conversationRoutes } from './routes/conversations.ts'
import { credentialRoutes } from './routes/credentials.ts'
import { membershipRoutes } from './routes/memberships.ts'
import { messageRoutes } from './routes/messages.ts'
import { notificationRoutes } from './routes/notifications.ts'
import { participantRoutes } from './routes/participants.ts'
import { receiptRoutes } from './routes/receipts.ts'
import { roleRoutes } from './routes/roles.ts'
import { serviceRoutes } from './routes/services.ts'
import { userRoutes } from './routes/users.ts'
import { webhookRoutes } from './routes/webhooks.ts'

export const restRoutes: readonly RestRoute[] = [
  ...conversationRoutes,
  ...participantRoutes,
  ...messageRoutes,
  ...userRoutes,
  ...membershipRoutes,
  ...roleRoutes,
  ...serviceRoutes,
  ...accountRoutes,
  ...webhookRoutes,
  ...receiptRoutes,
  ...addressRoutes,
  ...credentialRoutes,
  ...bindingRoutes,
  ...notificationRoutes,
]
