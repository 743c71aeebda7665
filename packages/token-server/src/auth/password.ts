/** `AUTH=password`: a name and a password from the file of users. */
import { ApiError } from '../errors.ts'
import type { Take } from '../limits/limiter.ts'
import { verifyPassword } from '../users/password-hash.ts'
import type { Users } from '../users/users-file.ts'
import type { AuthMode } from './authenticate.ts'

interface PasswordModeDeps {
  readonly readUsers: () => Promise<Users>
  /** Counts wrong passwords for one name, from wherever they come. */
  readonly takeFailure: Take
  /** Hashes at one time; each takes 32 MiB. */
  readonly mostAtOnce?: number
  /** Callers waiting for their turn; more are turned away. */
  readonly mostWaiting?: number
}

/** Runs so many at once and lets so many wait. */
const createQueue = (most: number, mostWaiting: number) => {
  const waiting: (() => void)[] = []
  let running = 0
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (running >= most) {
      if (waiting.length >= mostWaiting) throw new ApiError('busy', { retryAfter: 5 })
      await new Promise<void>((resolve) => waiting.push(resolve))
    } else running += 1
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running -= 1
    }
  }
}

/** Creates the mode. A wrong password and an unknown name get the same answer after the same work. */
export const createPasswordMode = ({
  readUsers,
  takeFailure,
  mostAtOnce = 2,
  mostWaiting = 50,
}: PasswordModeDeps): AuthMode => {
  const queue = createQueue(mostAtOnce, mostWaiting)
  return {
    takesBearer: false,
    prove: async ({ identity, password }) => {
      if (identity === undefined) throw new ApiError('identity-missing')
      if (password === undefined) throw new ApiError('wrong-password')
      const { [identity]: user } = await readUsers()
      if (await queue(() => verifyPassword(password, user?.hash))) return identity
      const wait = await takeFailure(`password ${identity}`)
      if (wait > 0) throw new ApiError('rate-limited', { retryAfter: Math.ceil(wait / 1_000) })
      throw new ApiError('wrong-password')
    },
    checkRenewal: async ({ identity, issuedAt }) => {
      const { [identity]: user } = await readUsers()
      if (!user || issuedAt < Math.floor(Date.parse(user.changedAt) / 1_000))
        throw new ApiError('session-revoked')
    },
  }
}
