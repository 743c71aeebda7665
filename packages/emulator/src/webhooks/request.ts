/** One request to a webhook: signed, bounded in time and size, never redirected. */
import type { EmulatorClock } from '../clock.ts'
import { signWebhook } from './signature.ts'
import type { WebhookTarget } from './target.ts'

/** What came back. */
export interface WebhookResponse {
  readonly status: number
  readonly body: string
}

export interface WebhookRequestDeps {
  readonly clock: Pick<EmulatorClock, 'now' | 'schedule'>
  readonly fetch: typeof fetch
  readonly authToken: string
  /** Ends every request when the emulator closes. */
  readonly closing: AbortSignal
}

/** In ms; it passes on the emulator's clock. */
const WEBHOOK_PATIENCE = 5000
const LARGEST_ANSWER = 256 * 1024

const readAnswer = async (response: Response): Promise<string> => {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    if (size > LARGEST_ANSWER) throw new Error('the answer is too long')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** Rejects when there is no answer within five seconds of the emulator, or none at all. */
export const callWebhook = async (
  { clock, fetch, authToken, closing }: WebhookRequestDeps,
  { url, method }: WebhookTarget,
  form: URLSearchParams,
): Promise<WebhookResponse> => {
  const target = new URL(url)
  if (target.protocol !== 'http:' && target.protocol !== 'https:') throw new Error('only http and https')
  target.hash = ''
  const isRead = method === 'GET'
  if (isRead) for (const [name, value] of form) target.searchParams.append(name, value)
  const late = new AbortController()
  const cancel = clock.schedule(clock.now() + WEBHOOK_PATIENCE, () =>
    late.abort(new Error('no answer in 5 s')),
  )
  try {
    const response = await fetch(target, {
      method: isRead ? 'GET' : 'POST',
      // Whom to call was configured; where a receiver would send the request on to was not.
      redirect: 'manual',
      signal: AbortSignal.any([late.signal, closing]),
      headers: {
        'User-Agent': 'TwilioProxy/1.1',
        'X-Twilio-Signature': signWebhook(authToken, target.href, isRead ? new URLSearchParams() : form),
        ...(!isRead && { 'Content-Type': 'application/x-www-form-urlencoded; charset=utf-8' }),
      },
      ...(!isRead && { body: form.toString() }),
    })
    return { status: response.status, body: await readAnswer(response) }
  } finally {
    cancel()
  }
}
