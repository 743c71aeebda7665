import { expect, test } from 'vitest'
import { ConfigError, loadConfig } from '../src/index.ts'
import { variables } from '../src/config/variables.ts'
import { buildConfig, environment } from './support/config.ts'

test('four credentials are enough', () => {
  const { TWILIO_ACCOUNT_SID, TWILIO_API_KEY, TWILIO_API_SECRET, TWILIO_CHAT_SERVICE_SID } = environment
  expect(
    loadConfig({ TWILIO_ACCOUNT_SID, TWILIO_API_KEY, TWILIO_API_SECRET, TWILIO_CHAT_SERVICE_SID }),
  ).toEqual({
    accountSid: TWILIO_ACCOUNT_SID,
    apiKey: TWILIO_API_KEY,
    apiSecret: TWILIO_API_SECRET,
    chatServiceSid: TWILIO_CHAT_SERVICE_SID,
    host: '127.0.0.1',
    port: 4100,
    tokenTtl: 3600,
    auth: 'open',
    authIdentityClaim: 'sub',
    authScope: 'openid offline_access',
    authAlgorithms: ['RS256', 'PS256', 'ES256', 'EdDSA'],
    rateLimit: 30,
    corsOrigins: [],
    allowedHosts: [],
    pollIntervalMs: 8_000,
    logLevel: 'info',
  })
})

test('an emulator on loopback is asked more often than Twilio', () => {
  expect(buildConfig({ TWILIO_API_BASE_URL: 'http://localhost:4101/' })).toMatchObject({
    apiBaseUrl: 'http://localhost:4101',
    pollIntervalMs: 400,
  })
})

test('each example in the table is a right value', () => {
  for (const [name, { example, parse }] of Object.entries(variables))
    expect([name, parse(example)]).toEqual([name, { value: expect.anything() }])
})

const refusal = (replaced: Record<string, string | undefined>): ConfigError => {
  try {
    buildConfig(replaced)
  } catch (error) {
    if (error instanceof ConfigError) return error
    throw error
  }
  throw new Error('the configuration was taken')
}

test('a missing variable is named, with an example', () => {
  const error = refusal({ TWILIO_API_KEY: ' ' })
  expect(error.message).toBe('TWILIO_API_KEY is not set')
  expect(error.hint).toBe('Set it like this: TWILIO_API_KEY=SK0123456789abcdef0123456789abcdef')
})

test.each([
  [
    { TWILIO_API_KEY: environment['TWILIO_ACCOUNT_SID'] },
    'TWILIO_API_KEY is the SID of an account; it must be the SID of an API key: SK and 32 lower-case hexadecimal digits',
  ],
  [
    { TWILIO_CHAT_SERVICE_SID: `MG${'a'.repeat(32)}` },
    'TWILIO_CHAT_SERVICE_SID is the SID of a Messaging Service; it must be the SID of a Conversation Service: IS and 32 lower-case hexadecimal digits',
  ],
  [
    { TWILIO_ACCOUNT_SID: 'AC123' },
    'TWILIO_ACCOUNT_SID must be the SID of an account: AC and 32 lower-case hexadecimal digits',
  ],
  [{ TWILIO_API_SECRET: 'short' }, 'TWILIO_API_SECRET must be at least 16 characters without spaces'],
  [
    { TWILIO_AUTH_TOKEN: environment['TWILIO_API_SECRET'] },
    'TWILIO_API_SECRET is the account auth token; make an API key of its own',
  ],
  [{ PORT: '65536' }, 'PORT must be a whole number from 0 to 65535, not "65536"'],
  [{ TOKEN_TTL: '59' }, 'TOKEN_TTL must be a whole number from 60 to 86400, not "59"'],
  [{ TOKEN_TTL: '86401' }, 'TOKEN_TTL must be a whole number from 60 to 86400, not "86401"'],
  [{ TOKEN_TTL: '1e3' }, 'TOKEN_TTL must be a whole number from 60 to 86400, not "1e3"'],
  [{ AUTH: 'none' }, 'AUTH must be one of open, password, jwt, not "none"'],
  [
    { HOST: '0.0.0.0', RATE_LIMIT: '30' },
    'AUTH is "open", which gives anyone any identity, while HOST 0.0.0.0 can be reached from other machines',
  ],
  [
    { HOST: '::', RATE_LIMIT: '30' },
    'AUTH is "open", which gives anyone any identity, while HOST :: can be reached from other machines',
  ],
  [{ AUTH: 'password' }, 'USERS_FILE is not set, and AUTH=password needs it'],
  [{ AUTH: 'jwt' }, 'AUTH_JWKS_URL is not set, and AUTH=jwt needs it'],
  [{ AUTH: 'jwt', AUTH_JWKS_URL: 'https://a.example/jwks' }, 'AUTH_ISSUER is not set, and AUTH=jwt needs it'],
  [
    { AUTH: 'jwt', AUTH_JWKS_URL: 'https://a.example/jwks', AUTH_ISSUER: 'https://a.example/' },
    'AUTH_AUDIENCE is not set, and AUTH=jwt needs it',
  ],
  [{ AUTH_JWKS_URL: 'http://a.example/jwks' }, 'AUTH_JWKS_URL must use https'],
  [
    { AUTH_JWKS_URL: 'file:///etc/passwd' },
    'AUTH_JWKS_URL must be an https URL without user name, password or fragment',
  ],
  [
    { AUTH_ALGORITHMS: 'RS256,HS256' },
    'AUTH_ALGORITHMS must hold some of RS256, RS384, RS512, PS256, PS384, PS512, ES256, ES384, ES512, EdDSA, Ed25519',
  ],
  [
    { AUTH_ALGORITHMS: 'none' },
    'AUTH_ALGORITHMS must hold some of RS256, RS384, RS512, PS256, PS384, PS512, ES256, ES384, ES512, EdDSA, Ed25519',
  ],
  [
    { AUTH: 'password', USERS_FILE: '/u', HOST: '0.0.0.0', RATE_LIMIT: '0' },
    'RATE_LIMIT is 0 (no limit), which only a loopback HOST may have',
  ],
  [
    { CORS_ORIGINS: '*' },
    'CORS_ORIGINS must hold origins as a browser sends them (scheme, host, port, no path), not "*"',
  ],
  [
    { CORS_ORIGINS: 'https://a.example/' },
    'CORS_ORIGINS must hold origins as a browser sends them (scheme, host, port, no path), not "https://a.example/"',
  ],
  [
    { ALLOWED_HOSTS: '*.example.com' },
    'ALLOWED_HOSTS must hold host names without port or wildcard, not "*.example.com"',
  ],
  [
    { TRUST_PROXY: 'true' },
    'TRUST_PROXY must be the number of proxies in front, or their addresses and networks separated by commas',
  ],
  [
    { PUBLIC_URL: 'https://user:pass@chat.example' },
    'PUBLIC_URL must be an http or https URL without user name, password, query or fragment',
  ],
  [{ TWILIO_REALTIME_URL: 'http://127.0.0.1' }, 'TWILIO_REALTIME_URL must be a ws or wss URL'],
])('%j is refused', (replaced, message) => {
  expect(refusal(replaced).message).toBe(message)
})

test('no secret is repeated in a refusal', () => {
  expect(JSON.stringify(refusal({ LOCAL_SECRET: 'hunter2' }))).not.toContain('hunter2')
  expect(refusal({ LOCAL_SECRET: 'hunter2' }).message).not.toContain('hunter2')
})
