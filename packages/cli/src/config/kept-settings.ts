/** The settings of one profile, as an open chat reads and changes them. */
import { editSetting, parseSetting, settings } from './edit.ts'
import { checkOption, type Config } from './load.ts'
import type { OptionSpec } from './option-spec.ts'
import { options, type OptionName } from './options.ts'

/** One setting as people see it. */
export interface SettingRow {
  readonly name: string
  readonly value: string
  readonly summary: string
  /** What it can be; where that cannot be listed, what it is and an example. */
  readonly choices: readonly string[]
}

export interface KeptSettings {
  readonly list: () => readonly SettingRow[]
  /** Keeps it for later; gives the option with its checked value. Throws `unknown-setting`, `bad-value`. */
  readonly set: (
    name: string,
    text: string,
  ) => { readonly option: OptionName | null; readonly name: string; readonly value: unknown }
}

const textOf = (value: unknown): string => {
  if (typeof value === 'boolean') return value ? 'on' : 'off'
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

export const createKeptSettings = (config: Config): KeptSettings => {
  const values = new Map<OptionName, unknown>(settings.map(({ option }) => [option, config[option]]))
  return {
    list: () =>
      settings.map(({ name, option }) => {
        const { summary, example, parse } = options[option] as OptionSpec<unknown>
        const value = textOf(values.get(option))
        const choices = parse.choices ?? [...new Set([value, example])].filter((choice) => choice !== '')
        return { name, value, summary, choices }
      }),
    set: (name, text) => {
      const setting = parseSetting(name)
      if (setting.kind === 'key') {
        editSetting(config.configFile, config.profile, setting, text)
        return { option: null, name: setting.name, value: text }
      }
      const value = checkOption(setting.option, `The setting ${setting.name}`, text)
      editSetting(config.configFile, config.profile, setting, text)
      values.set(setting.option, value)
      return { option: setting.option, name: setting.name, value }
    },
  }
}
