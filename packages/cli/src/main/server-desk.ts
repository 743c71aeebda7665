/** Asks a token server one thing at a time, for `chat doctor`. */
import { GatewayError, type GatewayErrorCode } from '@terminal-chat/core'
import { userError } from '../errors.ts'
import { isObject } from '../files/is-object.ts'
import type { SendRequest } from '../server/http.ts'
import { readTerms } from '../server/login/terms.ts'
import type { TokenSource } from '../server/tokens.ts'
import type { ServerDesk, ServerFinding } from '../subcommands/define.ts'
import { toConnectError } from './to-user-error.ts'

export interface ServerDeskParts {
  readonly identity: string
  /** What people call it. */
  readonly server: string
  readonly send: SendRequest
  readonly tokens: TokenSource
}

const parseFinding = (value: unknown): readonly ServerFinding[] => {
  if (!isObject(value)) return []
  const { name, status, detail, hint = '' } = value
  return typeof name === 'string' &&
    typeof detail === 'string' &&
    typeof hint === 'string' &&
    (status === 'ok' || status === 'warn' || status === 'fail')
    ? [{ name, status, detail, hint }]
    : []
}

/** A token server tells everybody that it is alive: what refuses is something else. */
const refusals: ReadonlySet<string> = new Set<GatewayErrorCode>(['not-found', 'forbidden', 'invalid'])

const isNotFound = (error: unknown): boolean => error instanceof GatewayError && error.code === 'not-found'

export const createServerDesk = ({ identity, server, send, tokens }: ServerDeskParts): ServerDesk => {
  const explain = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch (error) {
      throw toConnectError(error, server)
    }
  }
  return {
    identity,
    reach: () =>
      explain(async () => {
        const response = await send({ method: 'GET', path: '/health' }).catch((error: unknown) => {
          if (error instanceof GatewayError && refusals.has(error.code))
            throw userError('no-token-server', { server })
          throw error
        })
        const body: unknown = await response.json().catch(() => null)
        if (!isObject(body) || body['status'] !== 'ok') throw userError('no-token-server', { server })
        const date = Date.parse(response.headers.get('date') ?? '')
        return Number.isNaN(date) ? null : date
      }),
    terms: () => explain(() => readTerms(send)),
    token: () => explain(async () => (await tokens.current()).lifetime),
    check: () =>
      explain(async () => {
        try {
          const { token } = await tokens.current()
          const response = await send({ method: 'GET', path: '/check', bearer: token })
          const body: unknown = await response.json()
          return isObject(body) && Array.isArray(body['findings'])
            ? body['findings'].flatMap(parseFinding)
            : null
        } catch (error) {
          if (isNotFound(error)) return null
          throw error
        }
      }),
  }
}
