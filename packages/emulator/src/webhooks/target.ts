/** Who is to hear of an event: what the account, the service and the conversation have configured. */
import type { Records } from '../database/records.ts'
import type { EmulatorCredentials } from '../credentials.ts'
import type { AskedEvent, ToldEvent, WebhookParameters } from './events.ts'

/** Webhooks of the account or of a service; empty URLs are not called. */
export interface WebhookConfiguration {
  readonly preWebhookUrl: string | null
  readonly postWebhookUrl: string | null
  readonly method: string
  readonly filters: readonly string[]
  readonly target: string
}

/** A webhook of one conversation. */
export interface ScopedWebhook {
  /** `webhook`, `trigger` or `studio` */
  readonly target: string
  readonly url: string | null
  readonly method: string
  readonly filters: readonly string[]
  readonly triggers: readonly string[]
  readonly flowSid: string | null
  /** Messages behind this index are told when it is made; null for none. */
  readonly replayAfter: number | null
}

/** Where a request goes. */
export interface WebhookTarget {
  readonly url: string
  readonly method: string
}

/** Nothing is called until somebody says what. */
export const noWebhooks: WebhookConfiguration = {
  preWebhookUrl: null,
  postWebhookUrl: null,
  method: 'POST',
  filters: [],
  target: 'webhook',
}

export interface TargetDeps {
  readonly records: Pick<Records, 'all'>
  readonly credentials: Pick<EmulatorCredentials, 'accountSid'>
}

/** Webhooks of a service replace those of the account altogether. */
const configurationOf = ({ records, credentials }: TargetDeps, serviceSid: string): WebhookConfiguration => {
  const own = records.all('serviceWebhooks', serviceSid)[0]
  const found = own ?? records.all('accountWebhooks', credentials.accountSid)[0]
  return found === undefined ? noWebhooks : (JSON.parse(found.data) as WebhookConfiguration)
}

/** False when nothing is configured that could hear of this conversation. */
export const hasTargets = (
  { records, credentials }: TargetDeps,
  serviceSid: string,
  conversationSid: string,
): boolean =>
  records.all('serviceWebhooks', serviceSid).length > 0 ||
  records.all('accountWebhooks', credentials.accountSid).length > 0 ||
  records.all('scopedWebhook', conversationSid).length > 0

const at = (url: string | null, method: string): readonly WebhookTarget[] =>
  url === null || url === '' ? [] : [{ url, method }]

/** Whom to ask; only the account and its services have such webhooks. */
export const findAskedTarget = (
  deps: TargetDeps,
  serviceSid: string,
  event: AskedEvent,
): WebhookTarget | undefined => {
  const { preWebhookUrl, method, filters } = configurationOf(deps, serviceSid)
  return filters.includes(event) ? at(preWebhookUrl, method)[0] : undefined
}

const hears = (webhook: ScopedWebhook, event: ToldEvent, parameters: WebhookParameters): boolean => {
  if (webhook.target === 'webhook') return webhook.filters.includes(event)
  const body = String(parameters['Body'] ?? '').toLowerCase()
  return (
    webhook.target === 'trigger' &&
    event === 'onMessageAdded' &&
    webhook.triggers.some((word) => body.includes(word.toLowerCase()))
  )
}

/** Whom to tell. */
export const findToldTargets = (
  deps: TargetDeps,
  serviceSid: string,
  event: ToldEvent,
  parameters: WebhookParameters,
): readonly WebhookTarget[] => {
  const { postWebhookUrl, method, filters } = configurationOf(deps, serviceSid)
  const conversationSid = parameters['ConversationSid']
  const scoped = typeof conversationSid === 'string' ? deps.records.all('scopedWebhook', conversationSid) : []
  return [
    ...(filters.includes(event) ? at(postWebhookUrl, method) : []),
    ...scoped.flatMap(({ data }) => {
      const webhook = JSON.parse(data) as ScopedWebhook
      return hears(webhook, event, parameters) ? at(webhook.url, webhook.method) : []
    }),
  ]
}
