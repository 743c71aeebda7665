/** What a row of the table of frame methods is. */
import type { Grant } from '../auth/verify.ts'
import type { FaultOf } from '../faults/rule.ts'
import type { TunnelContext } from '../tunnel/route.ts'
import type { RouteMatch } from '../tunnel/router.ts'
import type { Connection } from './connection.ts'
import type { Frame } from './frame.ts'

/** What a handler has at hand. */
export interface SocketContext extends TunnelContext {
  readonly verify: (token: unknown) => Grant
  readonly findRoute: (method: string, path: string) => RouteMatch | undefined
}

/** The status of a reply frame. */
interface FrameStatus {
  readonly code: number
  readonly status: string
  readonly errorCode?: number
  readonly description?: string
}

/** The answer to a frame; `json` is JSON text, or empty for none. */
export interface FrameReply {
  readonly status: FrameStatus
  /** Result of a tunnelled request; required when there was one (P-14). */
  readonly httpStatus?: { readonly code: number; readonly status: string }
  readonly json: string
  /** True for a read that must not overtake the notifications sent just before (P-19). */
  readonly isOvertakable?: boolean
  /** What a standing fault does to the answer. */
  readonly fault?: FaultOf<'delay-replies' | 'lose-replies'>
}

/** Null when the method wants no reply; a promise while a webhook is asked. Throws TwilioError and UnsupportedError. */
export type FrameHandler = (
  context: SocketContext,
  connection: Connection,
  frame: Frame,
) => FrameReply | null | Promise<FrameReply>

/** Accepted, nothing to say. */
export const accepted: FrameReply = { status: { code: 200, status: 'OK' }, json: '' }
