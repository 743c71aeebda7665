/** The checked configuration of a token server. */
import { isLoopbackHost } from './config/loopback.ts'
import { ConfigError } from './config/config-error.ts'
import { variables, type VariableName, type VariableValues } from './config/variables.ts'

/** Everything a token server must know; made by {@link loadConfig}, which checks it. */
export interface TokenServerConfig {
  /** `AC…` */
  readonly accountSid: string
  /** `SK…`, the key that signs access tokens and calls the REST API. */
  readonly apiKey: string
  readonly apiSecret: string
  /** `IS…`, the Conversation Service that tokens are for. */
  readonly chatServiceSid: string
  readonly host: string
  /** 0 picks a free port. */
  readonly port: number
  /** Life of a token in seconds. */
  readonly tokenTtl: number
  readonly auth: 'open' | 'password' | 'jwt'
  /** When set, every request but `/health` and the webhook must carry it as `X-Chat-Secret`. */
  readonly localSecret?: string
  /** File that `token-server users` writes; needed by `password`. */
  readonly usersFile?: string
  readonly authJwksUrl?: string
  readonly authIssuer?: string
  readonly authAudience?: string
  /** The public client of the identity provider that people sign in as; absent = they bring a token of their own. */
  readonly authClientId?: string
  /** What they ask the provider for. */
  readonly authScope: string
  /** Claim of the identity provider's token that holds the identity. */
  readonly authIdentityClaim: string
  readonly authAlgorithms: readonly string[]
  /** Requests per caller, route and minute; 0 = no limit (loopback only). */
  readonly rateLimit: number
  readonly redisUrl?: string
  readonly corsOrigins: readonly string[]
  /** Host names, besides loopback names and that of `publicUrl`, that a request may name. */
  readonly allowedHosts: readonly string[]
  /** Base URL of the REST API; absent = Twilio's own. */
  readonly apiBaseUrl?: string
  /** What clients are told to connect to; absent = Twilio's own. */
  readonly realtimeUrl?: string
  /** Checks webhook signatures; with `publicUrl` it enables the webhook route. */
  readonly authToken?: string
  /** How the outside reaches this server, without a trailing slash. */
  readonly publicUrl?: string
  /** Proxies in front whose `X-Forwarded-For` counts: a number of hops, or addresses and networks. */
  readonly trustProxy?: number | readonly string[]
  /** Bearer that `/metrics` and `/ready` ask callers from other machines for. */
  readonly metricsToken?: string
  /** How often the directory is read while somebody listens, in milliseconds. */
  readonly pollIntervalMs: number
  readonly logLevel: string
}

/** Environment variables, as `process.env` holds them. */
export type Environment = Readonly<Record<string, string | undefined>>

const readVariable = (env: Environment, name: VariableName): unknown => {
  const { fallback, required, parse, example } = variables[name]
  const text = env[name]?.trim() || fallback
  if (text === undefined) {
    if (required) throw new ConfigError(name, 'is not set', example)
    return undefined
  }
  const result = parse(text)
  if ('problem' in result) throw new ConfigError(name, result.problem, example)
  return result.value
}

const refuse = (name: VariableName, problem: string): never => {
  throw new ConfigError(name, problem, variables[name].example)
}

const checkTogether = (config: TokenServerConfig): void => {
  const isLoopback = isLoopbackHost(config.host)
  if (config.auth === 'open' && !isLoopback) {
    refuse(
      'AUTH',
      `is "open", which gives anyone any identity, while HOST ${config.host} can be reached from other machines`,
    )
  }
  if (config.auth === 'password' && config.usersFile === undefined)
    refuse('USERS_FILE', 'is not set, and AUTH=password needs it')
  if (config.auth === 'jwt') {
    if (config.authJwksUrl === undefined) refuse('AUTH_JWKS_URL', 'is not set, and AUTH=jwt needs it')
    if (config.authIssuer === undefined) refuse('AUTH_ISSUER', 'is not set, and AUTH=jwt needs it')
    if (config.authAudience === undefined) refuse('AUTH_AUDIENCE', 'is not set, and AUTH=jwt needs it')
  }
  if (config.rateLimit === 0 && !isLoopback)
    refuse('RATE_LIMIT', 'is 0 (no limit), which only a loopback HOST may have')
  if (config.authToken !== undefined && config.authToken === config.apiSecret) {
    refuse('TWILIO_API_SECRET', 'is the account auth token; make an API key of its own')
  }
}

/** Loopback needs no thrift and has no webhooks to rely on; Twilio is read within the ten seconds that are promised. */
const defaultPollInterval = (apiBaseUrl: string | undefined): number =>
  apiBaseUrl !== undefined && isLoopbackHost(new URL(apiBaseUrl).hostname) ? 400 : 8_000

/** Reads the environment; throws a {@link ConfigError} that names the variable, says what is wrong, shows an example. */
export const loadConfig = (env: Environment): TokenServerConfig => {
  const names = Object.keys(variables) as VariableName[]
  const read = Object.fromEntries(names.map((name) => [name, readVariable(env, name)])) as VariableValues
  const values: Record<string, unknown> = {}
  for (const name of names) if (read[name] !== undefined) values[variables[name].key] = read[name]
  values['pollIntervalMs'] ??= defaultPollInterval(read.TWILIO_API_BASE_URL)
  const config = values as unknown as TokenServerConfig
  checkTogether(config)
  return config
}
