/** Picks the way to know callers that the configuration names. */
import type { TokenServerConfig } from '../config.ts'
import type { Take } from '../limits/limiter.ts'
import type { AuthMode } from './authenticate.ts'
import { openMode } from './open.ts'

interface ModeDeps {
  readonly now: () => number
  readonly takeFailure: Take
}

/** Loads only what the mode needs; rejects when its files are not as they must be. */
export const createAuthMode = async (
  config: TokenServerConfig,
  { now, takeFailure }: ModeDeps,
): Promise<AuthMode> => {
  if (config.auth === 'open') return openMode
  if (config.auth === 'jwt') {
    const { createJwtMode } = await import('./jwt.ts')
    return createJwtMode(config, { now })
  }
  const [{ createPasswordMode }, { createUsersReader }] = await Promise.all([
    import('./password.ts'),
    import('../users/users-file.ts'),
  ])
  const readUsers = createUsersReader(config.usersFile ?? '')
  await readUsers()
  return createPasswordMode({ readUsers, takeFailure })
}
