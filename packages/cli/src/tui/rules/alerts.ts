/** Calls the person in the ways that the settings name. */
import { raiseAlerts, type Alert } from '@terminal-chat/core'
import type { Screen } from '../screen.ts'
import { bell, osc777, osc9, plainAlert, type AlertText } from '../terminal/alert-sequences.ts'
import { cellLine } from '../text/cell-text.ts'

export interface AlertOutlets {
  /** Sends a sequence that touches no cell. */
  readonly send: (sequence: string) => void
  /** Shows it on the desktop; resolves with why it could not. Both texts are one harmless line. */
  readonly notifyDesktop: (alert: AlertText) => Promise<string | null>
  readonly isTmux: boolean
}

/** Returns the function that ends it. */
export const followAlerts = (
  { client, view, clock }: Screen,
  { send, notifyDesktop, isTmux }: AlertOutlets,
): (() => void) => {
  let hasFailed = false
  const toDesktop = async (alert: Alert): Promise<void> => {
    const problem = await notifyDesktop(plainAlert(alert))
    if (problem === null || hasFailed) return
    hasFailed = true
    view.dispatch({ type: 'toast/shown', toast: { text: cellLine(problem), kind: 'error' } })
  }
  const raise = (alert: Alert): void => {
    const { hasBell, hasOsc9, hasOsc777, hasDesktop } = view.get().preferences
    const sequences = [
      ...(hasOsc9 ? [osc9(alert, isTmux)] : []),
      ...(hasOsc777 ? [osc777(alert, isTmux)] : []),
      ...(hasBell && alert.kind !== 'connection-lost' ? [bell] : []),
    ]
    if (sequences.length > 0) send(sequences.join(''))
    if (hasDesktop) void toDesktop(alert)
  }
  return raiseAlerts({
    store: client.store,
    clock,
    preferences: () => {
      const { alertLevels, preferences, isDoNotDisturb } = view.get()
      return { levelOf: (sid) => alertLevels.get(sid) ?? preferences.notifyLevel, isDoNotDisturb }
    },
    raise,
  })
}
