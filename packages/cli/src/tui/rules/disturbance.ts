/** Ends do-not-disturb when its time is over. */
import type { Screen } from '../screen.ts'
import { createAlarm } from './alarm.ts'

/** Returns the function that ends it. */
export const endDisturbance = ({ view, clock }: Pick<Screen, 'view' | 'clock'>): (() => void) => {
  const alarm = createAlarm(clock, () =>
    view.dispatch({ type: 'disturbance/changed', isDoNotDisturb: false, until: null }),
  )
  const stop = view.subscribe(() => alarm.set(view.get().quietUntil))
  return () => {
    stop()
    alarm.set(null)
  }
}
