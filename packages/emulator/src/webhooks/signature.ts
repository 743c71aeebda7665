/** Signs a request to a webhook, so that its receiver knows from whom it comes. */
import { createHmac } from 'node:crypto'

/** The value of `X-Twilio-Signature`: of the whole URL and, for a form, its parameters by name. */
export const signWebhook = (authToken: string, url: string, form: URLSearchParams): string => {
  const parts = [...form].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, value]) => name + value)
  return createHmac('sha1', authToken)
    .update(url + parts.join(''))
    .digest('base64')
}
