/** Finds out who asks for a token: by a token of ours that is still good, else by the configured way. */
import type { Caller } from '../callers.ts'
import { ApiError } from '../errors.ts'
import { identityProblem } from '../identity.ts'
import { tokenHeader } from '../mint.ts'
import type { TokenHolder } from './access-token.ts'

/** What a request for a token brings. */
export interface Attempt {
  /** The identity asked for, already known to be allowed. */
  readonly identity: string | undefined
  readonly password: string | undefined
  readonly caller: Caller
}

/** Who it is. */
export interface Proven {
  readonly identity: string
  /** Whether an access token proved it. */
  readonly renewed: boolean
}

/** Says who it is, at once where nothing has to be looked up; throws or rejects with an `ApiError`. */
export type Authenticate = (attempt: Attempt) => Proven | Promise<Proven>

/** One way to know a caller. */
export interface AuthMode {
  /** The identity that was proven. */
  readonly prove: (attempt: Attempt) => string | Promise<string>
  /** Throws when the holder of a good token may not renew it any more. */
  readonly checkRenewal?: (holder: TokenHolder) => Promise<void>
  /** Whether other bearers than our own tokens prove something. */
  readonly takesBearer: boolean
}

/** Whether a bearer claims, by its header, to be an access token as this server makes them. */
export const isOwnToken = (token: string): boolean => token.startsWith(`${tokenHeader}.`)

/** The identity that was asked for was looked at before. */
const asProven = (identity: string, wanted: string | undefined): Proven => {
  const problem = identity === wanted ? undefined : identityProblem(identity)
  if (problem !== undefined) throw new ApiError(problem)
  return { identity, renewed: false }
}

/** Joins renewal and one auth mode. */
export const createAuthenticate =
  (mode: AuthMode): Authenticate =>
  (attempt) => {
    const { bearer, holder, refusal } = attempt.caller
    if (holder) {
      const proven = { identity: holder.identity, renewed: true }
      return mode.checkRenewal ? mode.checkRenewal(holder).then(() => proven) : proven
    }
    if (refusal) throw refusal
    if (bearer !== undefined && !mode.takesBearer) throw new ApiError('token-invalid')
    const identity = mode.prove(attempt)
    return typeof identity === 'string'
      ? asProven(identity, attempt.identity)
      : identity.then((found) => asProven(found, attempt.identity))
  }
