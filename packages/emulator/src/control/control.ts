/** What only an emulator can do: the functions that steer it from a test. */
import { signToken } from '../auth/token.ts'
import type { Deps } from '../deps.ts'
import type { Sockets } from '../socket/listen.ts'

/** The same functions are reachable over HTTP under `/_emulator/`. */
export interface EmulatorControl {
  /** Moves the emulator's clock forward by so many milliseconds; token warnings and expiries that fall due happen. */
  readonly advanceClock: (ms: number) => void
  /** Cuts the TCP connection of every socket, or of every socket of one identity, without a close frame. */
  readonly dropSockets: (identity?: string) => void
  /**
   * Sends a close frame to every socket, or to every socket of one identity: 308 come back (after `reconnectMinMs`),
   * 410 token expired, 401 rejected, 406 and 417 never come back.
   */
  readonly dismissSockets: (code: number, identity?: string, reconnectMinMs?: number) => void
  /** An access token signed with the emulator's API key, for tests; `ttlSeconds` defaults to 3600. */
  readonly mintToken: (identity: string, ttlSeconds?: number) => string
}

export const createControl = (
  { clock, credentials }: Pick<Deps, 'clock' | 'credentials'>,
  sockets: Sockets,
): EmulatorControl => ({
  advanceClock: clock.advance,
  dropSockets: sockets.drop,
  dismissSockets: sockets.dismiss,
  mintToken: (identity, ttlSeconds = 3600) => {
    const issuedAt = clock.now()
    return signToken(
      { ...credentials, identity, issuedAt, expiresAt: issuedAt + ttlSeconds * 1000 },
      credentials.apiSecret,
    )
  },
})
