/** A proxy in front of several instances that hands each request to the next of them. */
import { once } from 'node:events'
import { createServer, request as send } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

/** A running proxy. */
export interface RoundRobin {
  readonly url: string
  /** Adds an instance. */
  readonly add: (url: string) => void
  /** Takes one away: requests go to the others from now on. */
  readonly remove: (url: string) => void
  /** Which instances had the requests, oldest first: `POST /token` → where it went. */
  readonly handed: readonly { readonly request: string; readonly to: string }[]
}

/** Starts it on a free port; it says whom it speaks for, as proxies do, and ends with the test. */
export const startRoundRobin = async (): Promise<RoundRobin> => {
  const instances: string[] = []
  const handed: { request: string; to: string }[] = []
  const server = createServer((incoming, outgoing) => {
    const to = instances.shift()
    if (to === undefined) {
      outgoing.writeHead(502).end()
      return
    }
    instances.push(to)
    handed.push({ request: `${incoming.method} ${incoming.url}`, to })
    const passed = send(
      to + incoming.url,
      {
        method: incoming.method ?? 'GET',
        headers: { ...incoming.headers, 'x-forwarded-for': incoming.socket.remoteAddress },
      },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
        outgoing.flushHeaders()
        answer.pipe(outgoing)
        answer.on('error', () => outgoing.destroy())
      },
    )
    passed.on('error', () => outgoing.destroy())
    outgoing.on('close', () => passed.destroy())
    incoming.pipe(passed)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    add: (url) => void instances.push(url),
    remove: (url) => void instances.splice(instances.indexOf(url), 1),
    handed,
  }
}
