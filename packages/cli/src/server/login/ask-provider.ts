/** One request to an identity provider. */
import { GatewayError, type Clock } from '@terminal-chat/core'
import { isObject } from '../../files/is-object.ts'
import type { Answer, Fetch } from '../http-fetch.ts'

export interface ProviderAnswer {
  readonly isOk: boolean
  /** Empty when the answer holds no JSON object. */
  readonly body: Readonly<Record<string, unknown>>
}

/** A form is posted; without one it is a GET. Rejects with a `GatewayError`. */
export type AskProvider = (url: string, form?: Readonly<Record<string, string>>) => Promise<ProviderAnswer>

/** Milliseconds, from the request to the last byte of the answer. */
const patience = 15_000

/** Characters; no answer of these is longer. */
const longest = 256 * 1024

const readText = async (response: Answer): Promise<string> => {
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true })
    if (text.length > longest) throw new Error('the answer is too long')
  }
  return text
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** `fetch` must not follow redirects: they would lead where nobody has looked. */
export const createAskProvider =
  (fetch: Fetch, clock: Pick<Clock, 'after'>): AskProvider =>
  async (url, form) => {
    const slow = new AbortController()
    const cancel = clock.after(patience, () => slow.abort(new Error('no answer')))
    try {
      const response = await fetch(url, {
        method: form === undefined ? 'GET' : 'POST',
        headers: {
          accept: 'application/json',
          ...(form === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
        },
        signal: slow.signal,
        ...(form === undefined ? {} : { body: new URLSearchParams(form).toString() }),
      })
      const body = parse(await readText(response))
      return { isOk: response.ok, body: isObject(body) ? body : {} }
    } catch (error) {
      const { host } = new URL(url)
      const reason = error instanceof Error ? error.message : String(error)
      throw new GatewayError('disconnected', `The identity provider ${host} does not answer: ${reason}`)
    } finally {
      cancel()
    }
  }

/** What a provider's refusal says, in its own words. */
export const refusalText = ({ body }: ProviderAnswer): string => {
  const { error, error_description: description } = body
  const text = typeof description === 'string' && description !== '' ? description : error
  return typeof text === 'string' && text !== '' ? text : 'without a reason'
}
