/** What commands can change of the program around the chat, on this screen. */
import { isPreference } from '../config/preferences.ts'
import type { KeptSettings } from '../config/kept-settings.ts'
import type { Controls } from '../slash/controls.ts'
import type { Screen } from './screen.ts'

export interface ControlsParts {
  readonly screen: Pick<Screen, 'view'>
  readonly settings: KeptSettings
  readonly themes: () => readonly string[]
  readonly openEvents: (filter: string) => void
  readonly profiles: () => readonly string[]
  readonly switchProfile: (name: string) => void
}

export const createControls = ({ screen: { view }, settings, ...others }: ControlsParts): Controls => ({
  ...others,
  settings: settings.list,
  set: (name, text) => {
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
  isDoNotDisturb: () => view.get().isDoNotDisturb,
  setDoNotDisturb: (isDoNotDisturb) => view.dispatch({ type: 'disturbance/changed', isDoNotDisturb }),
})
