/** Tells the client whether somebody looks, and at the newest message. */
import type { Screen } from '../screen.ts'

export const followAttention = ({ client, view, timeline }: Screen): (() => void) => {
  const tell = (): void => {
    const { isFocused, overlays } = view.get()
    client.setAttention({
      isFocused,
      isNewestVisible: overlays.length === 0 && timeline().visible.isNewest,
    })
  }
  const stops = [view.subscribe(tell), client.store.subscribe(tell)]
  tell()
  return () => {
    for (const stop of stops) stop()
  }
}
