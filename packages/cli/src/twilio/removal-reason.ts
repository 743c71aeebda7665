/** Finds out why a conversation went away: the SDK only says that it did. */
import type { Clock, RemovalReason } from '@terminal-chat/core'
import type { Client } from '@twilio/conversations'
import { toGatewayError } from './to-gateway-error.ts'

/** Milliseconds after which "removed" is said without knowing. */
const patience = 3000

export interface RemovalReasons {
  /** This client itself is about to leave or delete it. */
  readonly announce: (conversationSid: string, reason: 'left' | 'deleted') => void
  /** It will not after all. */
  readonly withdraw: (conversationSid: string) => void
  /** What this client announced; `null` = somebody else did it. */
  readonly own: (conversationSid: string) => 'left' | 'deleted' | null
  /** Asks the service. One that is gone is deleted; one that may not be seen, or only from outside, is left. */
  readonly find: (conversationSid: string) => Promise<RemovalReason>
}

export const createRemovalReasons = (
  peek: Client['peekConversationBySid'],
  clock: Pick<Clock, 'after'>,
): RemovalReasons => {
  const announced = new Map<string, 'left' | 'deleted'>()
  return {
    announce: (conversationSid, reason) => {
      announced.set(conversationSid, reason)
    },
    withdraw: (conversationSid) => {
      announced.delete(conversationSid)
    },
    own: (conversationSid) => {
      const reason = announced.get(conversationSid) ?? null
      announced.delete(conversationSid)
      return reason
    },
    find: (conversationSid) =>
      new Promise((resolve) => {
        const cancel = clock.after(patience, () => resolve('removed'))
        const settle = (reason: RemovalReason): void => {
          cancel()
          resolve(reason)
        }
        peek(conversationSid).then(
          () => settle('removed'),
          (error: unknown) => settle(toGatewayError(error).code === 'not-found' ? 'deleted' : 'removed'),
        )
      }),
  }
}
