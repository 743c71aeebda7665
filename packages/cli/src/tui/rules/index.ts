/** Starts all rules that act by themselves: alerts, reading, older pages, times that run out, the title. */
import type { Modes } from '../terminal/modes.ts'
import type { Screen } from '../screen.ts'
import type { Host, TerminalOptions } from '../terminal-options.ts'
import { cellLine } from '../text/cell-text.ts'
import { followAlertLevels } from './alert-levels.ts'
import { followAlerts } from './alerts.ts'
import { followAttention } from './attention.ts'
import { followDays } from './day.ts'
import { endDisturbance } from './disturbance.ts'
import { followEvents } from './events.ts'
import { followMouse } from './mouse.ts'
import { endMutes } from './mutes.ts'
import { loadOlderInTime } from './older.ts'
import { followTitle } from './title.ts'
import { expireToasts } from './toast.ts'

export interface RulesParts extends Pick<TerminalOptions, 'notifyDesktop' | 'alertLevels' | 'mutes'> {
  readonly host: Pick<Host, 'env'>
  readonly modes: Pick<Modes, 'setMouse' | 'setTitle'>
  /** Writes to the terminal besides the screen. */
  readonly send: (bytes: string) => void
}

/** Returns how each is stopped. */
export const followRules = (
  screen: Screen,
  { notifyDesktop, alertLevels, mutes, host, modes, send }: RulesParts,
): readonly (() => void)[] => [
  followAlerts(screen, {
    send,
    notifyDesktop: notifyDesktop ?? (() => Promise.resolve(null)),
    isTmux: (host.env['TMUX'] ?? '') !== '',
  }),
  ...(alertLevels === undefined ? [] : [followAlertLevels(screen, alertLevels)]),
  followEvents(screen),
  followAttention(screen),
  loadOlderInTime(screen),
  expireToasts(screen),
  followDays(screen),
  endDisturbance(screen),
  endMutes(screen, mutes ?? { write: () => undefined }),
  followMouse(screen, modes.setMouse),
  followTitle(screen, (text) => modes.setTitle(cellLine(text))),
]
