/** Checks what a server needs besides Twilio: users, the identity provider, Redis. */
import type { TokenServerConfig } from '../config.ts'
import { readUsers } from '../users/users-file.ts'
import { fail, ok, warn, type Finding } from './finding.ts'

const words = (error: unknown): string => (error instanceof Error ? error.message : String(error))

const checkUsers = async (path: string): Promise<Finding> => {
  try {
    const count = Object.keys(await readUsers(path)).length
    return count > 0
      ? ok('users', `${count} in ${path}`)
      : warn('users', `nobody in ${path}`, 'Add somebody: token-server users add NAME')
  } catch (error) {
    const hint = error instanceof Error && 'hint' in error ? String(error.hint) : 'Check the file.'
    return fail('users', words(error), hint)
  }
}

const checkKeys = async (url: string): Promise<Finding> => {
  const hint =
    'AUTH_JWKS_URL must be where your identity provider publishes its keys, and this machine must reach it.'
  try {
    const answer = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(5_000) })
    const body = (await answer.json()) as { keys?: unknown[] }
    return answer.ok && Array.isArray(body.keys) && body.keys.length > 0
      ? ok('identity provider', `${body.keys.length} keys at ${url}`)
      : fail('identity provider', `${url} answers ${answer.status} without keys`, hint)
  } catch (error) {
    return fail('identity provider', `${url}: ${words(error)}`, hint)
  }
}

const checkRedis = async (url: string): Promise<Finding> => {
  const { createClient } = await import('@redis/client')
  const client = createClient({ url, socket: { reconnectStrategy: false, connectTimeout: 3_000 } }).on(
    'error',
    () => undefined,
  )
  try {
    await client.connect()
    await client.ping()
    return ok('redis', 'answers')
  } catch (error) {
    return warn(
      'redis',
      `does not answer (${words(error)})`,
      'Without it each instance counts for itself. Check REDIS_URL.',
    )
  } finally {
    if (client.isOpen) client.destroy()
  }
}

/** One finding for each thing that the configuration names. */
export const checkSurroundings = async (config: TokenServerConfig): Promise<Finding[]> => [
  ...(config.auth === 'password' && config.usersFile !== undefined
    ? [await checkUsers(config.usersFile)]
    : []),
  ...(config.auth === 'jwt' && config.authJwksUrl !== undefined ? [await checkKeys(config.authJwksUrl)] : []),
  ...(config.redisUrl === undefined ? [] : [await checkRedis(config.redisUrl)]),
]
