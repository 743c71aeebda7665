/** Refuses webhooks that could not be called. */
import { TwilioError } from '../errors.ts'
import { limits } from '../limits.ts'
import { isToldEvent } from '../webhooks/events.ts'
import type { ScopedWebhook, WebhookConfiguration } from '../webhooks/target.ts'

/** Throws 400/50372 for a URL that is too long, 400/50054 for one that is none or neither http nor https. */
const checkWebhookUrl = (url: string | null): void => {
  if (url === null || url === '') return
  if (url.length > limits.webhookUrl) throw new TwilioError('webhook-url-too-long')
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) throw new TwilioError('webhook-format')
}

const checkMethod = (method: string): void => {
  if (method !== 'GET' && method !== 'POST') throw new TwilioError('webhook-method')
}

/** Throws as `checkWebhookUrl` does, and 400/50055 for a method that is neither GET nor POST. */
export const checkWebhooks = (webhooks: WebhookConfiguration): void => {
  checkWebhookUrl(webhooks.preWebhookUrl)
  checkWebhookUrl(webhooks.postWebhookUrl)
  checkMethod(webhooks.method)
  if (webhooks.target !== 'webhook' && webhooks.target !== 'flex') throw new TwilioError('webhook-format')
}

const targets = new Set(['webhook', 'trigger', 'studio'])

/** Throws 400/50364 to 400/50371 for what a webhook of its target lacks or has wrong. */
export const checkScopedWebhook = (webhook: ScopedWebhook): void => {
  if (!targets.has(webhook.target)) throw new TwilioError('webhook-type')
  if (webhook.target === 'studio') {
    if (!/^FW[0-9a-f]{32}$/.test(webhook.flowSid ?? '')) throw new TwilioError('webhook-flow')
    return
  }
  if (!webhook.url) throw new TwilioError('webhook-url-missing')
  checkWebhookUrl(webhook.url)
  checkMethod(webhook.method)
  if (webhook.target === 'trigger') {
    if (webhook.triggers.length === 0) throw new TwilioError('webhook-trigger-missing')
    if (webhook.triggers.length > limits.webhookTriggers) throw new TwilioError('webhook-trigger-limit')
    return
  }
  if (webhook.filters.length === 0) throw new TwilioError('webhook-filter-missing')
  if (!webhook.filters.every(isToldEvent)) throw new TwilioError('webhook-filter')
}
