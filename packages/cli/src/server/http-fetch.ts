/** Does what `fetch` does, on Node's own HTTP: an event stream that is open for hours then costs nothing while it is silent. */
import type { IncomingMessage, RequestOptions } from 'node:http'
import { Readable } from 'node:stream'

/** As much of `fetch` as is needed. */
export type Fetch = (url: string, init: FetchInit) => Promise<Response>

export interface FetchInit {
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
  readonly signal: AbortSignal
}

/** Statuses whose answers have no body by definition. */
const bodiless: ReadonlySet<number> = new Set([204, 205, 304])

const toResponse = (message: IncomingMessage): Response => {
  const status = message.statusCode ?? 500
  const headers = new Headers()
  for (const [name, value] of Object.entries(message.headers))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  const body = bodiless.has(status) ? null : (Readable.toWeb(message) as ReadableStream<Uint8Array>)
  if (body === null) message.resume()
  return new Response(body, { status, headers })
}

/** Node's own `fetch` looks at its open requests twice a second, which keeps an idle program awake. Redirects are not followed. */
export const httpFetch: Fetch = async (url, { method, headers, body, signal }) => {
  const { request } = await (url.startsWith('https:') ? import('node:https') : import('node:http'))
  return await new Promise<Response>((resolve, reject) => {
    const options: RequestOptions = {
      method,
      signal,
      headers:
        body === undefined ? headers : { ...headers, 'content-length': String(Buffer.byteLength(body)) },
    }
    const outgoing = request(url, options, (message) => resolve(toResponse(message)))
    outgoing.on('error', reject)
    outgoing.end(body)
  })
}
