/** A small identity provider on loopback: it publishes keys and signs tokens. */
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK } from 'jose'
import { onTestFinished } from 'vitest'

/** A provider that ends with its test. */
export interface IdentityProvider {
  readonly url: string
  readonly jwksUrl: string
  readonly issuer: string
  /** How often the keys were asked for. */
  readonly fetches: () => number
  /** Every path that was asked for. */
  readonly paths: () => readonly string[]
  /** Publishes a new key instead of the one before. */
  readonly rotate: () => Promise<void>
  /** Signs claims with the newest key; defaults make a good token of alice. */
  readonly sign: (claims?: Record<string, unknown>, header?: Record<string, unknown>) => Promise<string>
  /** Answers requests for the keys instead of the provider. */
  readonly answer: (
    handler: ((request: IncomingMessage, response: ServerResponse) => void) | undefined,
  ) => void
  readonly publicKey: () => JWK
  readonly privateKey: () => CryptoKey
}

/** Starts one; its tokens are dated by `now`, in milliseconds. */
export const startIdentityProvider = async ({
  alg = 'ES256',
  now = Date.now,
}: { alg?: string; now?: () => number } = {}): Promise<IdentityProvider> => {
  let keyId = 0
  let pair = await generateKeyPair(alg, { extractable: true })
  let jwk: JWK = {}
  const publish = async (): Promise<void> => {
    keyId += 1
    pair = await generateKeyPair(alg, { extractable: true })
    jwk = { ...(await exportJWK(pair.publicKey)), kid: `key-${keyId}`, alg, use: 'sig' }
  }
  await publish()
  const paths: string[] = []
  let handler: ((request: IncomingMessage, response: ServerResponse) => void) | undefined
  const server = createServer((request, response) => {
    paths.push(request.url ?? '')
    if (handler) handler(request, response)
    else response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [jwk] }))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url,
    jwksUrl: `${url}/jwks`,
    issuer: url,
    fetches: () => paths.length,
    paths: () => paths,
    rotate: publish,
    sign: (claims = {}, header = {}) => {
      const seconds = Math.floor(now() / 1_000)
      const defaults = { iss: url, aud: 'chat', sub: 'alice', iat: seconds, exp: seconds + 300 }
      return new SignJWT({ ...defaults, ...claims })
        .setProtectedHeader({ alg, kid: `key-${keyId}`, ...header })
        .sign(pair.privateKey)
    },
    answer: (next) => {
      handler = next
    },
    publicKey: () => jwk,
    privateKey: () => pair.privateKey,
  }
}
