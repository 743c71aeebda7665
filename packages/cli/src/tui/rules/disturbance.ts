/** Ends do-not-disturb when its time is over. */
import type { Screen } from '../screen.ts'

/** What timers can wait for at most, in ms. */
const longest = 2 ** 31 - 1

/** Returns the function that ends it. */
export const endDisturbance = ({ view, clock }: Pick<Screen, 'view' | 'clock'>): (() => void) => {
  let awaited: number | null = null
  let cancel: (() => void) | null = null
  const wait = (): void => {
    cancel?.()
    cancel = null
    if (awaited === null) return
    const left = awaited - clock.now()
    if (left <= 0) view.dispatch({ type: 'disturbance/changed', isDoNotDisturb: false, until: null })
    else cancel = clock.after(Math.min(left, longest), wait)
  }
  const stop = view.subscribe(() => {
    const { quietUntil } = view.get()
    if (quietUntil === awaited) return
    awaited = quietUntil
    wait()
  })
  return () => {
    stop()
    cancel?.()
  }
}
