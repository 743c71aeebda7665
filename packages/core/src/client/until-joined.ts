/** Waits until a conversation that was joined is among the known ones. */
import type { ChatClientParts } from './parts.ts'
import { GatewayError } from '../gateway.ts'

/** How long it may take to appear, in ms. */
const appearWithin = 10_000

/** Resolves with what `find` finds; rejects when it has found nothing in time. */
export const untilJoined = (
  { store, clock }: Pick<ChatClientParts, 'store' | 'clock'>,
  find: () => string | null,
): Promise<string> =>
  new Promise((resolve, reject) => {
    const found = find()
    if (found !== null) {
      resolve(found)
      return
    }
    const end = (settle: () => void): void => {
      cancel()
      unsubscribe()
      settle()
    }
    const unsubscribe = store.subscribe(() => {
      const sid = find()
      if (sid !== null) end(() => resolve(sid))
    })
    const cancel = clock.after(appearWithin, () => {
      end(() => reject(new GatewayError('failed', 'The channel was joined but did not appear')))
    })
  })
