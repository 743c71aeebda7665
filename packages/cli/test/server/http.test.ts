import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { GatewayError } from '@terminal-chat/core'
import { expect, onTestFinished, test } from 'vitest'
import { fixedAddress, type AddressBook, type ServerAddress } from '../../src/server/address.ts'
import { createSendRequest } from '../../src/server/http.ts'
import { httpFetch } from '../../src/server/http-fetch.ts'

const serve = async (
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<string> => {
  const server = createServer(answer)
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`
}

test('a request carries method, body, bearer and secret, and the answer comes back', async () => {
  const url = await serve((request, response) => {
    request.setEncoding('utf8').once('data', (body: string) => {
      const { authorization, 'x-chat-secret': secret, 'content-type': type } = request.headers
      response.end(
        JSON.stringify({ method: request.method, path: request.url, body, authorization, secret, type }),
      )
    })
  })
  const addresses: AddressBook = {
    ...fixedAddress(url),
    current: () => Promise.resolve({ url, secret: 's3cret' }),
  }
  const send = createSendRequest(addresses, httpFetch)
  const response = await send({ method: 'POST', path: '/token', body: { identity: 'alice' }, bearer: 'tok' })
  expect(await response.json()).toEqual({
    method: 'POST',
    path: '/token',
    body: '{"identity":"alice"}',
    authorization: 'Bearer tok',
    secret: 's3cret',
    type: 'application/json',
  })
})

test.each([
  [400, 'invalid'],
  [401, 'forbidden'],
  [403, 'forbidden'],
  [404, 'not-found'],
  [409, 'conflict'],
  [429, 'rate-limited'],
  [503, 'failed'],
])('status %i is %s, in the words of the server', async (status, code) => {
  const url = await serve((_request, response) => {
    response.writeHead(status).end(JSON.stringify({ code: 'x', message: 'Because', hint: 'Do' }))
  })
  const send = createSendRequest(fixedAddress(url), httpFetch)
  await expect(send({ method: 'GET', path: '/' })).rejects.toMatchObject({
    name: 'GatewayError',
    code,
    message: 'Because',
  })
})

test('an answer without words says its status', async () => {
  const url = await serve((_request, response) => void response.writeHead(502).end('<html>'))
  const send = createSendRequest(fixedAddress(url), httpFetch)
  await expect(send({ method: 'GET', path: '/' })).rejects.toThrow('The server answered 502')
})

test('nobody there is disconnected, with the reason of the system', async () => {
  const send = createSendRequest(fixedAddress('http://127.0.0.1:1'), httpFetch)
  await expect(send({ method: 'GET', path: '/' })).rejects.toMatchObject({ code: 'disconnected' })
  await expect(send({ method: 'GET', path: '/' })).rejects.toBeInstanceOf(GatewayError)
})

/** An address book that knows a second address after the first was distrusted. */
const moving = (
  first: ServerAddress,
  second: ServerAddress,
): AddressBook & { readonly distrusted: ServerAddress[] } => {
  const distrusted: ServerAddress[] = []
  return {
    distrusted,
    current: () => Promise.resolve(distrusted.length === 0 ? first : second),
    distrust: (address) => distrusted.push(address),
  }
}

test('a server that has moved is found at its new address', async () => {
  const url = await serve((_request, response) => void response.end('{}'))
  const addresses = moving({ url: 'http://127.0.0.1:1', secret: null }, { url, secret: null })
  const response = await createSendRequest(addresses, httpFetch)({ method: 'GET', path: '/' })
  expect(response.status).toBe(200)
  expect(addresses.distrusted).toHaveLength(1)
})

test('a secret that has changed is looked up again', async () => {
  const url = await serve((request, response) => {
    if (request.headers['x-chat-secret'] === 'new') response.end('{}')
    else response.writeHead(401).end('{"code":"local-secret","message":"wrong"}')
  })
  const addresses = moving({ url, secret: 'old' }, { url, secret: 'new' })
  const response = await createSendRequest(addresses, httpFetch)({ method: 'GET', path: '/' })
  expect(response.status).toBe(200)
})

test('an address that cannot be found is disconnected with the reason', async () => {
  const addresses: AddressBook = {
    current: () => Promise.reject(new Error('The local service was stopped')),
    distrust: () => undefined,
  }
  await expect(createSendRequest(addresses, httpFetch)({ method: 'GET', path: '/' })).rejects.toMatchObject({
    code: 'disconnected',
    message: 'The local service was stopped',
  })
})
