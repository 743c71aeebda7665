import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { createServerDesk } from '../../src/main/server-desk.ts'
import { systemClock } from '../../src/main/system-clock.ts'
import { fixedAddress } from '../../src/server/address.ts'
import { httpFetch } from '../../src/server/http-fetch.ts'
import { createSendRequest } from '../../src/server/http.ts'
import { createTokens } from '../../src/server/tokens.ts'
import type { ServerDesk } from '../../src/subcommands/define.ts'
import { startBackend } from '../support/backend.ts'

const deskOf = (server: string): ServerDesk => {
  const send = createSendRequest(fixedAddress(server), httpFetch)
  return createServerDesk({
    identity: 'alice',
    server,
    send,
    tokens: createTokens(send, 'alice', systemClock),
  })
}

const somethingElse = async (answer: (response: ServerResponse) => void): Promise<string> => {
  const server = createServer((_request, response) => answer(response)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

test('a token server tells its time, how to sign in, and what it finds out about itself', async () => {
  const { tokenServer } = await startBackend()
  const desk = deskOf(tokenServer.url)
  expect(Math.abs(((await desk.reach()) ?? 0) - Date.now())).toBeLessThan(60_000)
  expect(await desk.terms()).toEqual({ auth: 'open' })
  expect(await desk.token()).toBe(3_600_000)
  expect(await desk.check()).toContainEqual({
    name: 'directory',
    status: 'ok',
    detail: 'conversations can be listed; there are none yet',
    hint: '',
  })
})

test.each([
  ['a page', (response: ServerResponse) => void response.end('<html>Welcome</html>')],
  ['a question', (response: ServerResponse) => void response.writeHead(401).end()],
  ['nothing at that path', (response: ServerResponse) => void response.writeHead(404).end()],
])('what answers with %s is no token server', async (_what, answer) => {
  await expect(deskOf(await somethingElse(answer)).reach()).rejects.toMatchObject({ code: 'no-token-server' })
})

test('what nobody answers, and what is refused, is told as people read it', async () => {
  await expect(deskOf('http://127.0.0.1:1').reach()).rejects.toMatchObject({ code: 'server-unreachable' })
  const { tokenServer } = await startBackend({ localSecret: 'of-somebody-else-entirely' })
  await expect(deskOf(tokenServer.url).token()).rejects.toMatchObject({ code: 'not-signed-in' })
})

test('a server of a time before it looked at itself is not blamed for that', async () => {
  const url = await somethingElse((response) => {
    const { url: path } = response.req
    response.setHeader('content-type', 'application/json')
    if (path === '/token') response.end('{"token":"t","ttl":60}')
    else response.writeHead(404).end('{}')
  })
  expect(await deskOf(url).check()).toBeNull()
})
