/** Ends the mutes of channels when their time is over, also when that was while nobody was here. */
import type { Screen } from '../screen.ts'
import { createAlarm } from './alarm.ts'

/** By conversation SID: until when it is muted, milliseconds since 1970. */
export interface MuteStore {
  readonly read: () => ReadonlyMap<string, number>
  readonly write: (ends: ReadonlyMap<string, number>) => void
}

/** Returns the function that ends it. */
export const endMutes = (
  { client, view, clock }: Pick<Screen, 'client' | 'view' | 'clock'>,
  store: Pick<MuteStore, 'write'>,
): (() => void) => {
  let kept = view.get().muteEnds
  const asking = new Set<string>()
  const forget = (conversationSid: string): void =>
    view.dispatch({ type: 'mute/timed', conversationSid, until: null })

  const unmute = (sid: string): void => {
    if (asking.has(sid)) return
    asking.add(sid)
    client
      .setMuted(sid, false)
      .then(() => forget(sid))
      // It is tried again when the connection is back, or with the next start.
      .catch(() => undefined)
      .finally(() => asking.delete(sid))
  }
  const look = (): void => {
    const { muteEnds } = view.get()
    if (muteEnds !== kept) {
      kept = muteEnds
      store.write(muteEnds)
    }
    const { isReady, connection, conversations } = client.store.get()
    if (!isReady || connection.state !== 'connected') {
      alarm.set(null)
      return
    }
    const now = clock.now()
    let next: number | null = null
    for (const [sid, until] of muteEnds) {
      if (!conversations.has(sid)) forget(sid)
      else if (until <= now) unmute(sid)
      else next = Math.min(next ?? until, until)
    }
    alarm.set(next)
  }
  const alarm = createAlarm(clock, look)

  let { isReady, connection } = client.store.get()
  const stops = [
    view.subscribe(() => {
      if (view.get().muteEnds !== kept) look()
    }),
    client.store.subscribe(() => {
      const state = client.store.get()
      if (state.isReady === isReady && state.connection === connection) return
      ;({ isReady, connection } = state)
      look()
    }),
  ]
  return () => {
    for (const stop of stops) stop()
    alarm.set(null)
  }
}
