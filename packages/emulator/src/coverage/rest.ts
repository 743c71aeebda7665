/** The ledger of REST operations; a name stands for both its forms, service-scoped and default service. */
import { partial, supported } from './entry.ts'
import type { Coverage } from './entry.ts'

const conversationLimits = 'email addresses are stored, no email is received or sent'
const content = 'which form of a template Twilio shows in chat is not known: the first is shown'
const addresses = 'delivery to addresses is simulated; nothing ever comes from them'

const webhooks =
  'a refusal is 403 with 50056, which is a guess; target `flex` is called as `webhook` is; retries are our own: one, or as `#rc=` says'
const simulated =
  'made by a simulator: SMS are delivered after 1 s, WhatsApp is read after 2 s, +15005550001 fails, +15005550009 is undelivered'
const bindings = 'what clients registered, without a credential: nothing is pushed'

export const restCoverage: Coverage = {
  ListConversation: supported('rest/routes.test.ts'),
  CreateConversation: partial(conversationLimits, 'rest/routes.test.ts', 'sdk/rest.test.ts'),
  FetchConversation: supported('rest/routes.test.ts'),
  UpdateConversation: partial(conversationLimits, 'rest/routes.test.ts', 'sdk/rest.test.ts'),
  DeleteConversation: supported('rest/routes.test.ts'),
  CreateConversationWithParticipants: partial(
    `${addresses}; always 201, never 202`,
    'rest/routes.test.ts',
    'rest/open-api.test.ts',
  ),
  ListConversationParticipant: supported('rest/routes.test.ts', 'sdk/rest.test.ts'),
  CreateConversationParticipant: partial(addresses, 'rest/routes.test.ts', 'sdk/rest.test.ts'),
  FetchConversationParticipant: supported('rest/routes.test.ts'),
  UpdateConversationParticipant: supported('rest/routes.test.ts', 'rest/open-api.test.ts'),
  DeleteConversationParticipant: supported('rest/routes.test.ts', 'sdk/rest.test.ts'),
  ListConversationMessage: supported('rest/routes.test.ts', 'sdk/rest.test.ts'),
  CreateConversationMessage: partial(content, 'rest/routes.test.ts', 'sdk/rest.test.ts'),
  FetchConversationMessage: supported('rest/routes.test.ts'),
  UpdateConversationMessage: supported('rest/routes.test.ts', 'sdk/rest.test.ts'),
  DeleteConversationMessage: supported('rest/routes.test.ts', 'sdk/rest.test.ts'),
  ListUser: supported('rest/routes.test.ts'),
  CreateUser: supported('rest/routes.test.ts'),
  FetchUser: partial('is_notifiable is never true: nothing is pushed', 'rest/routes.test.ts'),
  UpdateUser: supported('rest/routes.test.ts'),
  DeleteUser: supported('rest/routes.test.ts'),
  ListUserConversation: supported('rest/routes.test.ts'),
  FetchUserConversation: supported('rest/routes.test.ts'),
  UpdateUserConversation: supported('rest/routes.test.ts'),
  DeleteUserConversation: supported('rest/routes.test.ts'),
  ListParticipantConversation: supported('rest/routes.test.ts', 'sdk/rest.test.ts', 'rest/open-api.test.ts'),
  ListRole: partial(
    "the default roles' permissions are partly a guess: Twilio's full lists could not be found",
    'rest/routes.test.ts',
  ),
  CreateRole: supported('rest/routes.test.ts'),
  FetchRole: supported('rest/routes.test.ts'),
  UpdateRole: supported('rest/routes.test.ts'),
  DeleteRole: supported('rest/routes.test.ts'),
  ListService: supported('rest/routes.test.ts'),
  CreateService: supported('rest/routes.test.ts'),
  FetchService: supported('rest/routes.test.ts'),
  DeleteService: supported('rest/routes.test.ts'),
  FetchServiceConfiguration: supported('rest/routes.test.ts'),
  UpdateServiceConfiguration: supported('rest/routes.test.ts', 'sdk/reachability.test.ts'),
  FetchConfiguration: supported('rest/routes.test.ts', 'rest/open-api.test.ts'),
  UpdateConfiguration: supported('rest/open-api.test.ts', 'rest/default-service.test.ts'),
  FetchConfigurationWebhook: supported('rest/open-api.test.ts'),
  UpdateConfigurationWebhook: partial(
    webhooks,
    'webhooks/ask.test.ts',
    'webhooks/tell.test.ts',
    'rest/open-api.test.ts',
  ),
  FetchServiceWebhookConfiguration: supported('rest/open-api.test.ts'),
  UpdateServiceWebhookConfiguration: partial(
    webhooks,
    'webhooks/ask.test.ts',
    'webhooks/tell.test.ts',
    'rest/open-api.test.ts',
  ),
  ListConversationScopedWebhook: supported('rest/open-api.test.ts'),
  CreateConversationScopedWebhook: partial(
    'Studio flows are kept, never started',
    'webhooks/tell.test.ts',
    'rest/open-api.test.ts',
  ),
  FetchConversationScopedWebhook: supported('rest/open-api.test.ts'),
  UpdateConversationScopedWebhook: supported('rest/open-api.test.ts'),
  DeleteConversationScopedWebhook: supported('rest/open-api.test.ts'),
  ListConversationMessageReceipt: partial(simulated, 'sdk/receipts.test.ts', 'rest/open-api.test.ts'),
  FetchConversationMessageReceipt: partial(simulated, 'rest/open-api.test.ts'),
  ListConfigurationAddress: supported('rest/open-api.test.ts'),
  CreateConfigurationAddress: partial(
    'kept, never used: no message comes in from an address',
    'rest/open-api.test.ts',
  ),
  FetchConfigurationAddress: supported('rest/open-api.test.ts'),
  UpdateConfigurationAddress: supported('rest/open-api.test.ts'),
  DeleteConfigurationAddress: supported('rest/open-api.test.ts'),
  ListCredential: supported('rest/open-api.test.ts'),
  CreateCredential: partial('keys and secrets are forgotten: nothing is pushed', 'rest/open-api.test.ts'),
  FetchCredential: supported('rest/open-api.test.ts'),
  UpdateCredential: supported('rest/open-api.test.ts'),
  DeleteCredential: supported('rest/open-api.test.ts'),
  ListServiceBinding: partial(bindings, 'rest/open-api.test.ts'),
  FetchServiceBinding: partial(bindings, 'rest/open-api.test.ts'),
  DeleteServiceBinding: supported('rest/open-api.test.ts'),
  FetchServiceNotification: supported('rest/open-api.test.ts'),
  UpdateServiceNotification: partial('kept; nothing is pushed', 'rest/open-api.test.ts'),
}
