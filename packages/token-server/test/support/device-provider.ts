/** An identity provider with the OAuth 2.0 device grant, refresh tokens that change with every use, and revocation. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { startIdentityProvider, type IdentityProvider } from './identity-provider.ts'

/** A provider at which people sign in by device. */
export interface DeviceProvider extends IdentityProvider {
  /** What the variables of a token server must be. */
  readonly env: Readonly<Record<string, string>>
  /** What the person at the browser does. */
  readonly settle: (how: 'approve' | 'decline') => void
  /** How often a refresh token was taken. */
  readonly refreshes: () => number
  /** How often a device asked and nobody had decided. */
  readonly pending: () => number
  /** Tokens that were taken back. */
  readonly revoked: readonly string[]
  /** Ends every login: no refresh token is good any more. */
  readonly forget: () => void
}

const readForm = async (request: IncomingMessage): Promise<URLSearchParams> => {
  let text = ''
  for await (const chunk of request) text += String(chunk)
  return new URLSearchParams(text)
}

/** `life`: of its tokens, in seconds; `hasDevices`: whether it offers the device grant. */
export const startDeviceProvider = async ({
  life = 300,
  hasDevices = true,
  alg = 'RS256',
}: { life?: number; hasDevices?: boolean; alg?: string } = {}): Promise<DeviceProvider> => {
  const provider = await startIdentityProvider({ alg })
  const { url, issuer, jwksUrl } = provider
  let decision: 'approve' | 'decline' | null = null
  let refreshToken: string | null = null
  const counts = { refreshes: 0, pending: 0, given: 0 }
  const revoked: string[] = []

  const refuse = (error: string): [number, object] => [400, { error }]
  const give = async (): Promise<[number, object]> => {
    counts.given += 1
    refreshToken = `refresh-${counts.given}-${crypto.randomUUID()}`
    const token = await provider.sign({ jti: String(counts.given) })
    return [200, { access_token: token, token_type: 'Bearer', expires_in: life, refresh_token: refreshToken }]
  }
  const tokens = async (form: URLSearchParams): Promise<[number, object]> => {
    if (form.get('client_id') !== 'terminal-chat') return refuse('invalid_client')
    if (form.get('grant_type') === 'refresh_token') {
      if (refreshToken === null || form.get('refresh_token') !== refreshToken) return refuse('invalid_grant')
      counts.refreshes += 1
      return await give()
    }
    if (form.get('device_code') !== 'the-device-code') return refuse('invalid_grant')
    if (decision === 'approve') return await give()
    if (decision === 'decline') return refuse('access_denied')
    counts.pending += 1
    return refuse('authorization_pending')
  }
  const routes: Readonly<
    Record<string, (form: URLSearchParams) => [number, object] | Promise<[number, object]>>
  > = {
    '/.well-known/openid-configuration': () => [
      200,
      {
        issuer,
        jwks_uri: jwksUrl,
        token_endpoint: `${url}/token`,
        revocation_endpoint: `${url}/revoke`,
        ...(hasDevices ? { device_authorization_endpoint: `${url}/device` } : {}),
      },
    ],
    '/jwks': () => [200, { keys: [provider.publicKey()] }],
    '/device': (form) => {
      if (form.get('client_id') !== 'terminal-chat') return refuse('invalid_client')
      decision = null
      return [
        200,
        {
          device_code: 'the-device-code',
          user_code: 'WDJB-MJHT',
          verification_uri: `${url}/go`,
          verification_uri_complete: `${url}/go?code=WDJB-MJHT`,
          expires_in: 60,
          interval: 0.05,
        },
      ]
    },
    '/token': tokens,
    '/revoke': (form) => {
      revoked.push(form.get('token') ?? '')
      refreshToken = null
      return [200, {}]
    },
  }
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const route = routes[request.url ?? '']
    const [status, body] = route === undefined ? [404, {}] : await route(await readForm(request))
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  }
  provider.answer((request, response) => void serve(request, response))
  return {
    ...provider,
    env: {
      AUTH: 'jwt',
      AUTH_JWKS_URL: jwksUrl,
      AUTH_ISSUER: issuer,
      AUTH_AUDIENCE: 'chat',
      AUTH_CLIENT_ID: 'terminal-chat',
    },
    settle: (how) => {
      decision = how
    },
    refreshes: () => counts.refreshes,
    pending: () => counts.pending,
    revoked,
    forget: () => {
      refreshToken = null
    },
  }
}
