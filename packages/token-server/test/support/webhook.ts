/** Sends webhooks as Twilio does, signed by code that is independent of the server's. */
import { createHmac } from 'node:crypto'

/** The auth token of the account in tests. */
export const authToken = 'the-auth-token-of-the-account'

/** `X-Twilio-Signature` of a form that is sent to an address. */
export const sign = (url: string, fields: Readonly<Record<string, string>>, secret = authToken): string => {
  const text = Object.keys(fields)
    .toSorted()
    .map((name) => name + fields[name])
    .join('')
  return createHmac('sha1', secret)
    .update(url + text)
    .digest('base64')
}

/** Posts a webhook to a server whose public address is `publicUrl`. */
export const postWebhook = (
  { url }: { readonly url: string },
  fields: Readonly<Record<string, string>>,
  { publicUrl = 'https://chat.example.com', signature = sign(`${publicUrl}/webhooks/twilio`, fields) } = {},
): Promise<Response> =>
  fetch(`${url}/webhooks/twilio`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { 'x-twilio-signature': signature },
  })
