/** Does what `fetch` does, on Node's own HTTP: an event stream that is open for hours then costs nothing while it is silent. */
import type { IncomingMessage, RequestOptions } from 'node:http'
import { nodeHttp, nodeHttps } from '../node-http.ts'

/** As much of `fetch` as is needed. */
export type Fetch = (url: string, init: FetchInit) => Promise<Answer>

export interface FetchInit {
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
  readonly signal: AbortSignal
}

/** As much of a `Response`: loading Node's own would take as long as the first frame. */
export interface Answer {
  readonly ok: boolean
  readonly status: number
  readonly headers: Pick<Headers, 'get'>
  /** Can be read once, here or by `text` or `json`; `null` where the status allows none. */
  readonly body: AsyncIterable<Uint8Array> | null
  readonly text: () => Promise<string>
  readonly json: () => Promise<unknown>
}

/** Statuses whose answers have no body by definition. */
const bodiless: ReadonlySet<number> = new Set([204, 205, 304])

const toAnswer = (message: IncomingMessage): Answer => {
  const status = message.statusCode ?? 500
  const body: AsyncIterable<Uint8Array> | null = bodiless.has(status) ? null : message
  if (body === null) message.resume()
  const text = async (): Promise<string> => {
    const decoder = new TextDecoder()
    let whole = ''
    for await (const chunk of body ?? []) whole += decoder.decode(chunk, { stream: true })
    return whole + decoder.decode()
  }
  return {
    ok: status >= 200 && status < 300,
    status,
    headers: {
      get: (name) => {
        const value = message.headers[name.toLowerCase()]
        return Array.isArray(value) ? value.join(', ') : (value ?? null)
      },
    },
    body,
    text,
    json: async () => JSON.parse(await text()),
  }
}

/** Node's own `fetch` looks at its open requests twice a second, which keeps an idle program awake. Redirects are not followed. */
export const httpFetch: Fetch = async (url, { method, headers, body, signal }) => {
  const { request } = url.startsWith('https:') ? nodeHttps() : nodeHttp()
  return await new Promise<Answer>((resolve, reject) => {
    const options: RequestOptions = {
      method,
      signal,
      headers:
        body === undefined ? headers : { ...headers, 'content-length': String(Buffer.byteLength(body)) },
    }
    const outgoing = request(url, options, (message) => resolve(toAnswer(message)))
    outgoing.on('error', reject)
    outgoing.end(body)
  })
}
