/** A real HTTP server that webhooks are sent to. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

/** One request as it came. */
export interface WebhookCall {
  readonly method: string
  /** Path with its query. */
  readonly path: string
  readonly signature: string
  readonly form: Readonly<Record<string, string>>
}

/** What the receiver says; undefined never answers. */
export type WebhookReply =
  | { readonly status: number; readonly body?: string; readonly location?: string }
  | undefined

/** `answer` may look at what came and at how many came before. */
export const startWebhookReceiver = async (
  answer: (call: WebhookCall, count: number) => WebhookReply = () => ({ status: 200, body: '{}' }),
) => {
  const calls: WebhookCall[] = []
  const server = createServer((request, response) => {
    let text = ''
    request.setEncoding('utf8')
    request.on('data', (part: string) => (text += part))
    request.on('end', () => {
      const path = request.url ?? ''
      const parameters =
        request.method === 'GET' ? new URL(path, 'http://x').searchParams : new URLSearchParams(text)
      const call: WebhookCall = {
        method: request.method ?? '',
        path,
        signature: String(request.headers['x-twilio-signature']),
        form: Object.fromEntries(parameters),
      }
      calls.push(call)
      const reply = answer(call, calls.length - 1)
      if (reply === undefined) return
      const { status, body = '', location } = reply
      response
        .writeHead(status, { 'content-type': 'application/json', ...(location && { location }) })
        .end(body)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, calls }
}
