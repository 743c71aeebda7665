/** Makes the proof of a kept login: the password, the provider's token, or what a program prints. */
import { GatewayError, type Clock } from '@terminal-chat/core'
import type { Proof, Prove } from '../proof.ts'
import type { AskProvider } from './ask-provider.ts'
import type { Grant } from './grant.ts'
import { refreshGrant } from './refresh.ts'

/** What is kept of a login. */
export type Login =
  | { readonly kind: 'password'; readonly password: string }
  | { readonly kind: 'provider'; readonly grant: Grant }
  | { readonly kind: 'command' }
  /** The server asks for nothing; only who one is is kept. */
  | { readonly kind: 'open' }

export interface ProveParts {
  /** Read anew whenever it is asked: another process may have renewed it. `null` = signed out. */
  readonly read: () => Login | null
  readonly keep: (login: Login) => void
  readonly ask: AskProvider
  readonly clock: Pick<Clock, 'now'>
  /** Runs the token command; `null` where none is set. */
  readonly runCommand: (() => Promise<string>) | null
}

/** Milliseconds that a token must still have. */
const reserve = 30_000

const isGood = (grant: Grant, now: number): boolean =>
  grant.expiresAt === 0 ? grant.refreshToken === null : grant.expiresAt - now > reserve

export const createProve = ({ read, keep, ask, clock, runCommand }: ProveParts): Prove => {
  const renewed = async (grant: Grant): Promise<Proof> => {
    try {
      const next = await refreshGrant(ask, clock, grant)
      keep({ kind: 'provider', grant: next })
      return { bearer: next.token }
    } catch (error) {
      if (!(error instanceof GatewayError) || error.code !== 'forbidden') throw error
      // Where refresh tokens change with every use, another process may have been quicker.
      const now = read()
      if (now?.kind === 'provider' && now.grant.token !== grant.token) return { bearer: now.grant.token }
      throw error
    }
  }
  return async () => {
    if (runCommand !== null) return { bearer: await runCommand() }
    const login = read()
    if (login === null || login.kind === 'open') return null
    if (login.kind === 'password') return { password: login.password }
    if (login.kind === 'command') throw new GatewayError('forbidden', 'The token command is not set any more')
    return isGood(login.grant, clock.now()) ? { bearer: login.grant.token } : await renewed(login.grant)
  }
}
