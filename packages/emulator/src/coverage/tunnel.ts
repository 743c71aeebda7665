/** The ledger of requests that come in frames. */
import { partial, supported } from './entry.ts'
import type { Coverage } from './entry.ts'

export const tunnelCoverage: Coverage = {
  'ims.configuration': partial(
    'media and email limits are made up: Twilio does not publish its values',
    'sdk/connect.test.ts',
  ),
  'ims.content-templates': supported('sdk/content-templates.test.ts'),
  'ims.list-memberships': supported('sdk/page-messages.test.ts'),
  'ims.fetch-membership': supported('sdk/read-index.test.ts', 'sdk/join-conversation.test.ts'),
  'ims.update-membership': partial(
    "the unread count includes one's own messages; whether Twilio's does is not known",
    'sdk/read-index.test.ts',
  ),
  'ims.create-conversation': supported('sdk/create-conversation.test.ts'),
  'ims.fetch-conversation': supported('sdk/join-conversation.test.ts', 'sdk/delete-message.test.ts'),
  'ims.update-conversation': supported('sdk/create-conversation.test.ts'),
  'ims.delete-conversation': supported('sdk/delete-conversation.test.ts'),
  'ims.add-participant': partial(
    'delivery to participants without identity is simulated; nothing ever comes from them',
    'sdk/join-conversation.test.ts',
    'sdk/add-participant.test.ts',
  ),
  'ims.update-participant': supported('sdk/add-participant.test.ts'),
  'ims.remove-participant': supported('sdk/add-participant.test.ts', 'sdk/join-conversation.test.ts'),
  'ims.send-message': partial(
    'which form of a template Twilio shows in chat is not known: the first is shown',
    'sdk/send-message.test.ts',
    'sdk/media.test.ts',
    'sdk/content-templates.test.ts',
  ),
  'ims.update-message': supported('sdk/edit-message.test.ts'),
  'ims.delete-message': supported('sdk/delete-message.test.ts'),
  'ims.channel-metadata': partial('always 404 with 50530: no message has any', 'tunnel/ims.test.ts'),
  'ims.list-receipts': partial(
    'made by a simulator of SMS and WhatsApp; all of them on one page',
    'sdk/receipts.test.ts',
  ),
  'ims.list-recipients': partial(
    'always an empty list: nothing is sent by email',
    'sdk/message-extras.test.ts',
  ),
  'ims.fetch-user': supported('sdk/users.test.ts'),
  'ims.update-user': supported('sdk/users.test.ts'),
  'ims.typing': supported('sdk/typing.test.ts'),
  'push.register': partial('kept as a binding of the service; nothing is pushed', 'sdk/push.test.ts'),
  'push.unregister': supported('sdk/push.test.ts'),
  'push.unregister-address': supported('sdk/push.test.ts'),
  'sync.fetch-document': supported('sdk/connect.test.ts'),
  'sync.fetch-list': supported('sdk/send-message.test.ts'),
  'sync.fetch-map': supported('sdk/connect.test.ts'),
  'sync.list-list-items': supported('sdk/page-messages.test.ts', 'tunnel/sync.test.ts'),
  'sync.list-map-items': supported('sdk/add-participant.test.ts', 'tunnel/sync.test.ts'),
  'sync.subscriptions': supported('sdk/reconnect.test.ts', 'tunnel/sync.test.ts'),
}
