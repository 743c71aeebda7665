/** The ledger of Sync events. */
import { partial, supported } from './entry.ts'
import type { Coverage } from './entry.ts'

export const syncEventCoverage: Coverage = {
  document_updated: supported('sdk/create-conversation.test.ts', 'sync.test.ts'),
  document_removed: supported('sdk/delete-conversation.test.ts', 'sync.test.ts'),
  list_item_added: supported('sdk/send-message.test.ts', 'sdk/reconnect.test.ts'),
  list_item_updated: supported('sdk/edit-message.test.ts', 'sdk/reconnect.test.ts'),
  list_item_removed: supported('sdk/delete-message.test.ts', 'sdk/reconnect.test.ts'),
  list_removed: supported('sdk/delete-conversation.test.ts', 'sync.test.ts'),
  map_item_added: supported('sdk/add-participant.test.ts', 'sdk/reconnect.test.ts'),
  map_item_updated: supported('sdk/add-participant.test.ts', 'sdk/users.test.ts'),
  map_item_removed: supported('sdk/join-conversation.test.ts', 'sdk/reconnect.test.ts'),
  map_removed: supported('sdk/delete-conversation.test.ts', 'sync.test.ts'),
  subscription_established: supported('sdk/connect.test.ts', 'tunnel/sync.test.ts'),
  subscription_canceled: supported('tunnel/sync.test.ts'),
  subscription_failed: partial(
    'always with status 404, also where access is refused; which one Twilio sends is not known',
    'tunnel/sync.test.ts',
  ),
}
