/** THE table of environment variables: what each means, which values it takes, what a right one looks like. */
import {
  baseUrl,
  hostList,
  integer,
  jwtAlgorithms,
  oneOf,
  originList,
  secret,
  secureUrl,
  sid,
  text,
  trustedProxies,
  websocketUrl,
} from './parsers.ts'
import type { Parse } from './parsers.ts'
import type { TokenServerConfig } from '../config.ts'

/** One environment variable. */
export interface Variable<T> {
  /** The field of {@link TokenServerConfig} it sets. */
  readonly key: keyof TokenServerConfig
  /** One sentence for the README. */
  readonly summary: string
  readonly example: string
  readonly required?: boolean
  /** Text used when the variable is absent or empty. */
  readonly fallback?: string
  readonly parse: Parse<T>
}

const define = <T>(variable: Variable<T>): Variable<T> => variable

export const variables = {
  TWILIO_ACCOUNT_SID: define({
    key: 'accountSid',
    summary: 'The account',
    example: 'AC0123456789abcdef0123456789abcdef',
    required: true,
    parse: sid('AC'),
  }),
  TWILIO_API_KEY: define({
    key: 'apiKey',
    summary: 'An API key of that account; it signs the tokens',
    example: 'SK0123456789abcdef0123456789abcdef',
    required: true,
    parse: sid('SK'),
  }),
  TWILIO_API_SECRET: define({
    key: 'apiSecret',
    summary: 'The secret of that API key',
    example: 'the-secret-shown-when-the-key-was-made',
    required: true,
    parse: secret(16),
  }),
  TWILIO_CHAT_SERVICE_SID: define({
    key: 'chatServiceSid',
    summary: 'The Conversation Service that tokens are for',
    example: 'IS0123456789abcdef0123456789abcdef',
    required: true,
    parse: sid('IS'),
  }),
  HOST: define({
    key: 'host',
    summary: 'Address to listen on',
    example: '127.0.0.1',
    fallback: '127.0.0.1',
    parse: text(/^[\w.:-]+$/, 'an address or a host name'),
  }),
  PORT: define({
    key: 'port',
    summary: 'Port to listen on; 0 picks a free one',
    example: '4100',
    fallback: '4100',
    parse: integer(0, 65_535),
  }),
  TOKEN_TTL: define({
    key: 'tokenTtl',
    summary: 'Life of a token in seconds',
    example: '3600',
    fallback: '3600',
    parse: integer(60, 86_400),
  }),
  AUTH: define({
    key: 'auth',
    summary: 'How callers prove who they are: `open` (loopback only), `password` or `jwt`',
    example: 'password',
    fallback: 'open',
    parse: oneOf('open', 'password', 'jwt'),
  }),
  LOCAL_SECRET: define({
    key: 'localSecret',
    summary:
      'When set, every request but `/health` and the webhook must carry it as `X-Chat-Secret`; keeps other users of the machine out',
    example: 'at-least-sixteen-characters',
    parse: secret(16),
  }),
  USERS_FILE: define({
    key: 'usersFile',
    summary: 'The users of `AUTH=password`; made by `token-server users add`, mode 0600',
    example: '/etc/token-server/users.json',
    parse: text(/^[^\0]+$/, 'a path'),
  }),
  AUTH_JWKS_URL: define({
    key: 'authJwksUrl',
    summary: 'Where your identity provider publishes its keys; https, or http on loopback',
    example: 'https://login.example.com/.well-known/jwks.json',
    parse: secureUrl,
  }),
  AUTH_ISSUER: define({
    key: 'authIssuer',
    summary: 'The `iss` that its tokens must carry',
    example: 'https://login.example.com/',
    parse: text(/^\S+$/, 'without spaces'),
  }),
  AUTH_AUDIENCE: define({
    key: 'authAudience',
    summary: 'The `aud` that its tokens must carry',
    example: 'chat',
    parse: text(/^\S+$/, 'without spaces'),
  }),
  AUTH_CLIENT_ID: define({
    key: 'authClientId',
    summary:
      'The public client, with the device grant allowed, that `chat login` signs in as; without it people use a token command',
    example: 'terminal-chat',
    parse: text(/^[\x21-\x7e]{1,256}$/, 'up to 256 visible ASCII characters'),
  }),
  AUTH_SCOPE: define({
    key: 'authScope',
    summary: 'What `chat login` asks the provider for; `offline_access` lets it renew by itself',
    example: 'openid offline_access api://chat/use',
    fallback: 'openid offline_access',
    parse: text(/^[\x21-\x7e]+( [\x21-\x7e]+)*$/, 'words with one space in between'),
  }),
  AUTH_IDENTITY_CLAIM: define({
    key: 'authIdentityClaim',
    summary: 'The claim that becomes the identity',
    example: 'preferred_username',
    fallback: 'sub',
    parse: text(/^[\w:./-]{1,100}$/, 'the name of a claim'),
  }),
  AUTH_ALGORITHMS: define({
    key: 'authAlgorithms',
    summary: 'Signature algorithms accepted; public-key ones only',
    example: 'RS256,ES256',
    fallback: 'RS256,PS256,ES256,EdDSA',
    parse: jwtAlgorithms,
  }),
  RATE_LIMIT: define({
    key: 'rateLimit',
    summary: 'Requests per caller, route and minute; 0 = no limit, on loopback only',
    example: '30',
    fallback: '30',
    parse: integer(0, 1_000_000),
  }),
  REDIS_URL: define({
    key: 'redisUrl',
    summary: 'Shares rate limits and directory news between instances',
    example: 'redis://127.0.0.1:6379',
    parse: text(/^rediss?:\/\/\S+$/, 'a redis:// or rediss:// URL'),
  }),
  CORS_ORIGINS: define({
    key: 'corsOrigins',
    summary: 'Web origins that may call, separated by commas',
    example: 'https://chat.example.com',
    fallback: '',
    parse: originList,
  }),
  ALLOWED_HOSTS: define({
    key: 'allowedHosts',
    summary: 'Host names that requests may name, besides loopback names and that of `PUBLIC_URL`',
    example: 'chat.example.com,chat.internal',
    fallback: '',
    parse: hostList,
  }),
  TWILIO_API_BASE_URL: define({
    key: 'apiBaseUrl',
    summary: 'The emulator’s REST API; empty = Twilio',
    example: 'http://127.0.0.1:4101',
    parse: baseUrl,
  }),
  TWILIO_REALTIME_URL: define({
    key: 'realtimeUrl',
    summary: 'The emulator’s socket, passed on to clients; empty = Twilio',
    example: 'ws://127.0.0.1:4101/v3/wsconnect',
    parse: websocketUrl,
  }),
  TWILIO_AUTH_TOKEN: define({
    key: 'authToken',
    summary: 'The account’s auth token; checks webhook signatures',
    example: '0123456789abcdef0123456789abcdef',
    parse: secret(16),
  }),
  PUBLIC_URL: define({
    key: 'publicUrl',
    summary: 'How the outside reaches this server; with `TWILIO_AUTH_TOKEN` it enables the webhook route',
    example: 'https://chat.example.com',
    parse: baseUrl,
  }),
  TRUST_PROXY: define({
    key: 'trustProxy',
    summary: 'Proxies in front: how many, or their addresses; absent = none',
    example: '1',
    parse: trustedProxies,
  }),
  METRICS_TOKEN: define({
    key: 'metricsToken',
    summary: 'Bearer for `/metrics`; without it only this machine may read them',
    example: 'at-least-sixteen-characters',
    parse: secret(16),
  }),
  POLL_INTERVAL_MS: define({
    key: 'pollIntervalMs',
    summary:
      'How often the directory is read while somebody listens; default 8000, or 400 with a loopback `TWILIO_API_BASE_URL`',
    example: '8000',
    parse: integer(50, 600_000),
  }),
  LOG_LEVEL: define({
    key: 'logLevel',
    summary: 'Least important line that is logged',
    example: 'info',
    fallback: 'info',
    parse: oneOf('fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'),
  }),
} as const satisfies Record<string, Variable<unknown>>

export type VariableName = keyof typeof variables

/** What reading each variable gives; `undefined` when it is absent. */
export type VariableValues = {
  readonly [Name in VariableName]: (typeof variables)[Name] extends Variable<infer T> ? T | undefined : never
}
