/** A stand-in for a Twilio that misbehaves: it answers each request as the test says. */
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

/** Starts it; `answers` are used in turn, the last one for all that follow. */
export const startUpstream = async (
  ...answers: readonly ((response: ServerResponse, request: IncomingMessage) => void)[]
): Promise<{ readonly url: string; readonly requests: () => number }> => {
  let requests = 0
  const server = createServer((request, response) => {
    const answer = answers[Math.min(requests, answers.length - 1)]
    requests += 1
    answer?.(response, request)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests: () => requests }
}

/** Answers with JSON. */
export const json =
  (status: number, body: object, headers: Record<string, string> = {}) =>
  (response: ServerResponse): void => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
  }

/** Cuts the connection instead of answering. */
export const hangUp = (response: ServerResponse): void => {
  response.destroy()
}
