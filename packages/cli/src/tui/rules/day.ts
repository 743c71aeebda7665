/** Notices that another day has begun, so that yesterday is called so. */
import { dayEnd } from '../panes/timeline/moments.ts'
import type { Screen } from '../screen.ts'

export const followDays = ({ view, clock }: Screen): (() => void) => {
  let cancel = (): void => {}
  const wait = (): void => {
    const now = clock.now()
    cancel = clock.after(dayEnd(now) - now, () => {
      view.dispatch({ type: 'day/begun', today: clock.now() })
      wait()
    })
  }
  wait()
  return () => cancel()
}
