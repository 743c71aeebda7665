/** What a test can make go wrong: at once, or for whatever comes next. */
import type { Deps } from '../deps.ts'
import type { Sockets } from '../socket/listen.ts'
import { parseFault } from './rule.ts'
import type { Fault } from './rule.ts'
import type { StandingFault } from './rules.ts'

/** Where an identity can be given, all are meant without it. The same functions are reachable over HTTP. */
export interface EmulatorFaults {
  /** Cuts the TCP connection of sockets without a close frame; clients come back by themselves. */
  readonly dropSockets: (identity?: string) => void
  /** Stops reading from and writing to the sockets that are open now; they stay open and nothing is lost. */
  readonly stallSockets: (identity?: string) => void
  /** Ends a stall; what waited is sent and read. */
  readonly resumeSockets: (identity?: string) => void
  /** Asks clients politely to come back elsewhere, in `reconnectMinMs` (close frame 308). */
  readonly offload: (identity?: string, reconnectMinMs?: number) => void
  /** From now on the tokens that open sockets showed are expired; the sockets are cut. */
  readonly expireToken: (identity?: string) => void
  /** Lets a fault stand until it has hit as often as it says; the result is its id. Throws when it is none. */
  readonly add: (fault: Fault) => string
  /** Takes a standing fault back; false when it is not there any more. */
  readonly remove: (id: string) => boolean
  readonly list: () => readonly StandingFault[]
  /** Takes every standing fault back and ends every stall; expired tokens are as good as before. */
  readonly clear: () => void
}

export const createFaults = (
  { faults, expiredTokens }: Pick<Deps, 'faults' | 'expiredTokens'>,
  sockets: Sockets,
): EmulatorFaults => ({
  dropSockets: sockets.drop,
  stallSockets: sockets.stall,
  resumeSockets: sockets.resume,
  offload: (identity, reconnectMinMs) => sockets.dismiss(308, identity, reconnectMinMs),
  expireToken: (identity) => {
    for (const digest of sockets.expire(identity)) expiredTokens.add(digest)
  },
  add: (fault) => faults.add(parseFault(fault)),
  remove: faults.remove,
  list: faults.list,
  clear: () => {
    faults.clear()
    expiredTokens.clear()
    sockets.resume()
  },
})
