/** Signs in to the token server of a configuration, and out again. */
import { GatewayError, sanitizeLine, type Clock } from '@terminal-chat/core'
import { createLoginFile } from '../cache/login-file.ts'
import type { Config } from '../config/load.ts'
import { userError } from '../errors.ts'
import { isObject } from '../files/is-object.ts'
import { fixedAddress } from '../server/address.ts'
import { httpFetch } from '../server/http-fetch.ts'
import { createSendRequest, type SendRequest } from '../server/http.ts'
import { createAskProvider } from '../server/login/ask-provider.ts'
import { signInByDevice, type DeviceCode } from '../server/login/device-grant.ts'
import { findProvider } from '../server/login/provider.ts'
import type { Login } from '../server/login/prove.ts'
import { revokeGrant } from '../server/login/refresh.ts'
import { readTerms, type ProviderTerms } from '../server/login/terms.ts'
import { isLoopbackUrl } from '../server/login/trusted-url.ts'
import type { Io } from '../subcommands/define.ts'
import { allowedServer } from './allowed-server.ts'
import { askIdentity } from './ask-identity.ts'
import { askPassword } from './ask-password.ts'
import { knownIdentity, tokenCommandOf } from './login.ts'
import { toConnectError } from './to-user-error.ts'

export interface SignInParts {
  readonly config: Config
  readonly io: Io
  readonly clock: Clock
}

/** What was forgotten. */
export interface SignedOut {
  readonly identity: string
  readonly wasIn: boolean
  /** Whether the identity provider took back what it had given; `null` = it was not asked. */
  readonly isRevoked: boolean | null
}

const named = (server: string | null): string => {
  if (server === null) throw userError('nothing-to-sign-in', {})
  return server
}

const tell =
  (stderr: Io['stderr']) =>
  ({ userCode, url, completeUrl }: DeviceCode): void => {
    stderr.write(`Open  ${sanitizeLine(url)}\nEnter ${sanitizeLine(userCode)}\n`)
    if (completeUrl !== null)
      stderr.write(`or open ${sanitizeLine(completeUrl)} where the code is filled in\n`)
    stderr.write('Waiting until you have confirmed it…\n')
  }

const byDevice = async (
  { io, clock }: SignInParts,
  server: string,
  terms: ProviderTerms,
): Promise<{ readonly login: Login; readonly bearer: string }> => {
  const ask = createAskProvider(httpFetch, clock)
  const mayBeLoopback = isLoopbackUrl(server)
  const { deviceUrl, tokenUrl, revocationUrl } = await findProvider(ask, terms.issuer, mayBeLoopback)
  if (deviceUrl === null) throw userError('no-device-sign-in', {})
  const source = { ...terms, tokenUrl, revocationUrl }
  const show = tell(io.stderr)
  const grant = await signInByDevice({ ask, clock, source, deviceUrl, mayBeLoopback, show })
  return { login: { kind: 'provider', grant }, bearer: grant.token }
}

/** Resolves with who it is, as the server says it. */
const present = async (
  send: SendRequest,
  identity: string | null,
  proof: { readonly bearer: string } | { readonly password: string } | null,
): Promise<string> => {
  const named = identity === null ? {} : { identity }
  const isBearer = proof !== null && 'bearer' in proof
  const response = await send({
    method: 'POST',
    path: '/token',
    ...(isBearer ? { bearer: proof.bearer, body: named } : { body: { ...named, ...proof } }),
  })
  const body: unknown = await response.json()
  if (!isObject(body) || typeof body['identity'] !== 'string')
    throw new GatewayError('failed', 'The server’s answer holds no access token')
  return body['identity']
}

/** Resolves with who has signed in; the server has accepted it then, and it is kept. */
export const signIn = async (parts: SignInParts): Promise<string> => {
  const { config, io } = parts
  const server = named(allowedServer(config))
  const file = createLoginFile(config.folders.data)
  // A file that others can read is refused before a secret is asked for.
  file.identities(server)
  const send = createSendRequest(fixedAddress(server), httpFetch)
  const keep = (identity: string, login: Login): string => {
    file.set(server, identity, login)
    return identity
  }
  const runCommand = tokenCommandOf(config)
  try {
    if (runCommand !== null)
      return keep(await present(send, config.identity, { bearer: await runCommand() }), { kind: 'command' })
    const terms = await readTerms(send)
    if (terms.auth === 'jwt') {
      if (terms.provider === null) throw userError('no-device-sign-in', {})
      const { login, bearer } = await byDevice(parts, server, terms.provider)
      return keep(await present(send, config.identity, { bearer }), login)
    }
    const identity = await askIdentity(config, io)
    if (terms.auth === 'open') return keep(await present(send, identity, null), { kind: 'open' })
    const password = await askPassword(io)
    return keep(await present(send, identity, { password }), { kind: 'password', password })
  } catch (error) {
    throw toConnectError(error, server)
  }
}

/** Forgets the login, and has the identity provider take it back where it offers that. */
export const signOut = async ({ config, io, clock }: SignInParts): Promise<SignedOut> => {
  const server = named(config.server)
  const identity = knownIdentity(config) ?? (await askIdentity(config, io))
  const file = createLoginFile(config.folders.data)
  const login = file.get(server, identity)
  const wasIn = file.set(server, identity, null)
  const isAsked = login?.kind === 'provider' && login.grant.revocationUrl !== null
  const isRevoked = isAsked ? await revokeGrant(createAskProvider(httpFetch, clock), login.grant) : null
  return { identity, wasIn, isRevoked }
}
