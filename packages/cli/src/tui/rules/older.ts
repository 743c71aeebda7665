/** Loads older messages when the oldest that are there come near. */
import type { Screen } from '../screen.ts'

/** Items above the first visible one that should be there. */
const reserve = 8

export const loadOlderInTime = ({ client, view, timeline }: Screen): (() => void) => {
  const look = (): void => {
    const { activeSid, connection, histories } = client.store.get()
    const history = histories.get(activeSid ?? '')
    const canLoad = connection.state === 'connected' && history?.isFresh === true && history.hasOlder
    if (!canLoad || history.isLoading || history.failure !== null) return
    const { visible, height } = timeline()
    if (visible.firstItem <= reserve || visible.lines.length < height) void client.loadOlder()
  }
  const stops = [client.store.subscribe(look), view.subscribe(look)]
  return () => {
    for (const stop of stops) stop()
  }
}
