/** The ledger of the SDK's Client: methods, properties, events. */
import { partial, supported } from '../entry.ts'
import type { Coverage } from '../entry.ts'
import { members } from './members.ts'

const client = (...tests: readonly string[]) => supported(...tests.map((test) => `sdk/${test}.test.ts`))

export const clientSurface: Coverage = {
  ...members('Client', client('shutdown'), 'version', 'user', 'token', 'create', 'shutdown'),
  ...members('Client', client('reachability'), 'reachabilityEnabled'),
  ...members('Client', client('reconnect'), 'connectionState', 'connectionStateChanged'),
  ...members('Client', client('renew-token'), 'updateToken', 'tokenAboutToExpire'),
  ...members('Client', client('expire-token'), 'tokenExpired'),
  ...members('Client', client('connect'), 'initialized'),
  ...members('Client', client('client-states'), 'initFailed', 'connectionError', 'stateChanged'),
  ...members('Client', client('join-conversation'), 'getConversationBySid', 'getConversationByUniqueName'),
  ...members('Client', client('peek'), 'peekConversationBySid'),
  ...members('Client', client('page-messages'), 'getSubscribedConversations'),
  ...members('Client', client('create-conversation'), 'createConversation', 'conversationUpdated'),
  ...members('Client', client('users'), 'getUser', 'userUpdated'),
  ...members('Client', client('watch-users'), 'getSubscribedUsers', 'userSubscribed', 'userUnsubscribed'),
  ...members(
    'Client',
    client('add-participant'),
    'conversationAdded',
    'conversationJoined',
    'conversationLeft',
  ),
  ...members('Client', client('delete-conversation'), 'conversationRemoved'),
  ...members(
    'Client',
    client('add-participant'),
    'participantJoined',
    'participantLeft',
    'participantUpdated',
  ),
  ...members('Client', client('send-message'), 'messageAdded'),
  ...members('Client', client('edit-message'), 'messageUpdated'),
  ...members('Client', client('delete-message'), 'messageRemoved'),
  ...members('Client', client('typing'), 'typingStarted', 'typingEnded'),
  ...members(
    'Client',
    client('media'),
    'getTemporaryContentUrlsForMediaSids',
    'getTemporaryContentUrlsForMedia',
  ),
  ...members('Client', client('push'), 'parsePushNotification', 'handlePushNotification', 'pushNotification'),
  ...members('PushNotification', client('push'), 'title', 'body', 'sound', 'badge', 'action', 'type', 'data'),
  ...members(
    'Client',
    partial('kept as a binding of the service; nothing is pushed', 'sdk/push.test.ts'),
    'setPushRegistrationId',
    'unsetPushRegistrationId',
    'removePushRegistrations',
  ),
  ...members(
    'Client',
    partial('works within the SDK alone; the emulator takes any registrations', 'sdk/connect.test.ts'),
    'populateInitRegistrations',
  ),
  ...members('Client', client('content-templates'), 'getContentTemplates'),
  ...members(
    'ContentTemplate',
    client('content-templates'),
    'sid',
    'friendlyName',
    'variables',
    'variants',
    'dateCreated',
    'dateUpdated',
  ),
  ...members('ContentTemplateVariable', client('content-templates'), 'name', 'value', 'copyWithValue'),
}
