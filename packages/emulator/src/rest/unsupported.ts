/** The operations of Conversations v1 that the emulator knows by name and cannot do yet. */
import type { RestRoute, RestScope } from './route.ts'

/** A route that answers 501. */
export type UnsupportedRoute = Omit<RestRoute, 'run'>

const rows = (
  scope: RestScope,
  resource: string,
  collection: string,
  verbs: readonly RestRoute['verb'][],
): readonly UnsupportedRoute[] =>
  verbs.map((verb) => ({
    verb,
    resource,
    scope,
    path: verb === 'List' || verb === 'Create' ? collection : `${collection}/:Sid`,
  }))

const single = (
  scope: RestScope,
  resource: string,
  path: string,
  verbs: readonly ('Fetch' | 'Update')[],
): readonly UnsupportedRoute[] => verbs.map((verb) => ({ verb, resource, scope, path }))

const all = ['List', 'Create', 'Fetch', 'Update', 'Delete'] as const
const readAndWrite = ['Fetch', 'Update'] as const

export const unsupportedRoutes: readonly UnsupportedRoute[] = [
  ...single('account', 'Configuration', '/Configuration', ['Update']),
  ...rows('account', 'ConfigurationAddress', '/Configuration/Addresses', all),
  ...single('account', 'ConfigurationWebhook', '/Configuration/Webhooks', readAndWrite),
  ...rows(
    'both',
    'ConversationMessageReceipt',
    '/Conversations/:ConversationSid/Messages/:MessageSid/Receipts',
    ['List', 'Fetch'],
  ),
  ...rows('both', 'ConversationScopedWebhook', '/Conversations/:ConversationSid/Webhooks', all),
  ...rows('account', 'Credential', '/Credentials', all),
  ...rows('service', 'Binding', '/Bindings', ['List', 'Fetch', 'Delete']),
  ...single('service', 'Notification', '/Configuration/Notifications', readAndWrite),
  ...single('service', 'WebhookConfiguration', '/Configuration/Webhooks', readAndWrite),
]
