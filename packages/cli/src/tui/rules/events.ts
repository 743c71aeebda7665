/** Keeps the pane of events moving while it is open; nothing runs while it is not. */
import type { Screen } from '../screen.ts'

/** Milliseconds: between two looks at what came in, and between two steps of the countdown. */
const pace = { events: 100, countdown: 1000 }

/** Returns the function that ends it. */
export const followEvents = ({ view, clock, tap }: Screen): (() => void) => {
  let close: (() => void) | null = null

  const open = (): (() => void) => {
    let cancelLook: (() => void) | null = null
    let cancelStep: () => void = () => {}
    const tell = (): void => view.dispatch({ type: 'events/looked-at', at: clock.now() })
    const stop = tap.subscribe(() => {
      cancelLook ??= clock.after(pace.events, () => {
        cancelLook = null
        tell()
      })
    })
    const step = (): void => {
      tell()
      cancelStep = clock.after(pace.countdown, step)
    }
    step()
    return () => {
      stop()
      cancelLook?.()
      cancelStep()
    }
  }

  const look = (): void => {
    const isOpen = view.get().overlays.at(-1)?.kind === 'events'
    if (isOpen === (close !== null)) return
    const end = close
    close = null
    if (end === null) {
      // Before `open` dispatches: that comes back here.
      close = () => {}
      close = open()
    } else end()
  }
  const unsubscribe = view.subscribe(look)
  return () => {
    unsubscribe()
    close?.()
  }
}
