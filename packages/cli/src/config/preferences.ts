/** The settings that can be changed while the chat is open. */
import { options, type OptionName, type OptionValues } from './options.ts'

export const preferenceNames = [
  'theme',
  'isMouseEnabled',
  'hasChannelList',
  'hasPeopleList',
  'notifyLevel',
  'hasBell',
  'hasOsc9',
  'hasOsc777',
  'hasTitle',
  'hasDesktop',
  'timeFormat',
  'locale',
] as const satisfies readonly OptionName[]

export type PreferenceName = (typeof preferenceNames)[number]

export type Preferences = Pick<OptionValues, PreferenceName>

/** The values of these settings among all; defaults where there are none. */
export const preferencesOf = (values: Partial<OptionValues>): Preferences =>
  Object.fromEntries(
    preferenceNames.map((name) => [name, values[name] ?? options[name].fallback]),
  ) as unknown as Preferences

export const isPreference = (name: OptionName): name is PreferenceName =>
  (preferenceNames as readonly OptionName[]).includes(name)
