/** Says in words for people what the core, the token server or the service refused. */
import { GatewayError, RuleError, type GatewayErrorCode } from '@terminal-chat/core'
import { userError, UserError } from '../errors.ts'

const spellings: Readonly<Record<GatewayErrorCode, (reason: string) => UserError>> = {
  disconnected: (reason) => userError('disconnected', { reason }),
  forbidden: (reason) => userError('refused', { reason }),
  'not-found': (reason) => userError('not-found', { reason }),
  conflict: (reason) => userError('bad-request', { reason }),
  'too-large': (reason) => userError('bad-request', { reason }),
  invalid: (reason) => userError('bad-request', { reason }),
  'rate-limited': (reason) => userError('not-done', { reason }),
  failed: (reason) => userError('not-done', { reason }),
}

/** `null`: it is none of these, hence a bug. */
export const toUserError = (error: unknown): UserError | null => {
  if (error instanceof UserError) return error
  if (error instanceof GatewayError) return spellings[error.code](error.message)
  if (!(error instanceof RuleError)) return null
  const reason = error.message
  if (error.rule === 'protected')
    return userError('refused', { reason }, 'That channel is there for everybody')
  if (error.rule === 'unknown-conversation')
    return userError('not-found', { reason }, 'Join it first with: chat channels join NAME')
  return userError('bad-request', { reason }, 'Choose another name')
}

/** The same for what happens before there is a connection. */
export const toConnectError = (error: unknown, server: string): unknown => {
  if (!(error instanceof GatewayError)) return error
  const reason = error.message
  if (error.code === 'disconnected') return userError('server-unreachable', { server, reason })
  if (error.code === 'forbidden' || error.code === 'invalid') return userError('not-signed-in', { reason })
  return userError('server-failed', { server, reason })
}
