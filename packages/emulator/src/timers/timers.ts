/** Rings when the next conversation is due. */
import type { EmulatorClock } from '../clock.ts'
import type { Conversations } from '../database/conversations.ts'

export interface Timers {
  /** Who is to be called; he takes care of everything that is due by then. */
  readonly start: (ring: () => void) => void
  /** To be called whenever a due date may have changed. */
  readonly rearm: () => void
}

export const createTimers = ({
  clock,
  conversations,
}: {
  readonly clock: Pick<EmulatorClock, 'schedule'>
  readonly conversations: Pick<Conversations, 'nextDue'>
}): Timers => {
  let ring: (() => void) | undefined
  let armed: { readonly at: number; readonly cancel: () => void } | undefined

  const rearm = (): void => {
    if (ring === undefined) return
    const at = conversations.nextDue()
    if (at === armed?.at) return
    armed?.cancel()
    armed = undefined
    if (at === undefined) return
    const cancel = clock.schedule(at, () => {
      armed = undefined
      ring?.()
      rearm()
    })
    armed = { at, cancel }
  }

  return {
    start: (handler) => {
      ring = handler
      rearm()
    },
    rearm,
  }
}
