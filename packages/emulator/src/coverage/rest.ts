/** The ledger of REST operations; a name stands for both its forms, service-scoped and default service. */
import { partial, supported } from './entry.ts'
import type { Coverage } from './entry.ts'

const conversationLimits = 'timers and email bindings are refused with 501; states change only when told to'
const noMedia = 'no content templates: 501'
const addresses = 'addresses are stored, nothing is delivered to them'

export const restCoverage: Coverage = {
  ListConversation: supported('rest/routes.test.ts'),
  CreateConversation: partial(conversationLimits, 'rest/routes.test.ts', 'sdk/rest.test.ts'),
  FetchConversation: supported('rest/routes.test.ts'),
  UpdateConversation: partial(conversationLimits, 'rest/routes.test.ts', 'sdk/rest.test.ts'),
  DeleteConversation: supported('rest/routes.test.ts'),
  CreateConversationWithParticipants: partial('only participants with an identity', 'rest/routes.test.ts'),
  ListConversationParticipant: supported('rest/routes.test.ts', 'sdk/rest.test.ts'),
  CreateConversationParticipant: partial(addresses, 'rest/routes.test.ts', 'sdk/rest.test.ts'),
  FetchConversationParticipant: supported('rest/routes.test.ts'),
  UpdateConversationParticipant: partial(
    'identity and address cannot be changed: 501; dates are ignored',
    'rest/routes.test.ts',
  ),
  DeleteConversationParticipant: supported('rest/routes.test.ts', 'sdk/rest.test.ts'),
  ListConversationMessage: supported('rest/routes.test.ts', 'sdk/rest.test.ts'),
  CreateConversationMessage: partial(noMedia, 'rest/routes.test.ts', 'sdk/rest.test.ts'),
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
  ListParticipantConversation: partial(
    'by identity only; by address: 501',
    'rest/routes.test.ts',
    'sdk/rest.test.ts',
  ),
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
  FetchConfiguration: partial('the messaging service and the timers are always null', 'rest/routes.test.ts'),
}
