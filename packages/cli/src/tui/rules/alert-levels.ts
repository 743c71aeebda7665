/** Keeps what somebody has said about what calls them. */
import type { AlertLevel } from '@terminal-chat/core'
import type { Screen } from '../screen.ts'

/** By conversation SID, kept beyond the end of the program. */
export interface AlertLevelStore {
  readonly read: () => ReadonlyMap<string, AlertLevel>
  readonly write: (levels: ReadonlyMap<string, AlertLevel>) => void
}

export const followAlertLevels = (
  { view }: Pick<Screen, 'view'>,
  store: Pick<AlertLevelStore, 'write'>,
): (() => void) => {
  let kept = view.get().alertLevels
  return view.subscribe(() => {
    const { alertLevels } = view.get()
    if (alertLevels === kept) return
    kept = alertLevels
    store.write(alertLevels)
  })
}
