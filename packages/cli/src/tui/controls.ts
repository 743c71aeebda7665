/** What commands can change of the program around the chat, on this screen. */
import { isPreference } from '../config/preferences.ts'
import type { KeptSettings } from '../config/kept-settings.ts'
import type { Profiles } from '../config/profiles.ts'
import type { Controls } from '../slash/controls.ts'
import { SlashError } from '../slash/define.ts'
import type { Screen } from './screen.ts'
import type { Themes } from './themes.ts'

export interface ControlsParts {
  readonly screen: Pick<Screen, 'view' | 'clock'>
  readonly settings: KeptSettings
  readonly themes: Themes
  readonly openEvents: (filter: string) => void
  readonly profiles: Pick<Profiles, 'names' | 'problemOf'>
  readonly switchProfile: (name: string) => void
}

export const createControls = ({
  screen: { view, clock },
  settings,
  themes,
  profiles,
  switchProfile,
  openEvents,
}: ControlsParts): Controls => ({
  openEvents,
  profiles: profiles.names,
  switchProfile: (name) => {
    const problem = profiles.problemOf(name)
    if (problem !== null) throw new SlashError(problem)
    switchProfile(name)
  },
  themes: themes.names,
  themeWarning: themes.warningOf,
  settings: settings.list,
  set: (name, text) => {
    const problem = name === 'theme' ? themes.problemOf(text) : null
    if (problem !== null) throw new SlashError(problem)
    const { option, name: settingName, value } = settings.set(name, text)
    const isNow = option !== null && isPreference(option)
    if (isNow) view.dispatch({ type: 'preferences/changed', change: { [option]: value } })
    return { name: settingName, isNow }
  },
  alertLevel: (sid) => {
    const { alertLevels, preferences } = view.get()
    return alertLevels.get(sid) ?? preferences.notifyLevel
  },
  setAlertLevel: (conversationSid, level) =>
    view.dispatch({ type: 'alert-level/changed', conversationSid, level }),
  setMuteEnd: (conversationSid, forMs) =>
    view.dispatch({
      type: 'mute/timed',
      conversationSid,
      until: forMs === null ? null : clock.now() + forMs,
    }),
  isDoNotDisturb: () => view.get().isDoNotDisturb,
  setDoNotDisturb: (isDoNotDisturb, forMs = null) =>
    view.dispatch({
      type: 'disturbance/changed',
      isDoNotDisturb,
      until: forMs === null ? null : clock.now() + forMs,
    }),
})
