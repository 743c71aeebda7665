/** Changes one setting in the configuration file. */
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { nearest } from '@terminal-chat/core'
import { userError } from '../errors.ts'
import { writeAtomically } from '../files/write-atomically.ts'
import type { ActionSpec } from '../keys/action-spec.ts'
import { actions, isAction } from '../keys/actions.ts'
import { createKeymapOf } from '../keys/keymap.ts'
import { readConfigFile, type Settings } from './file.ts'
import { checkOption } from './load.ts'
import type { OptionSpec } from './option-spec.ts'
import { optionNames, options, type OptionName } from './options.ts'

/** What `chat config` can name: the settings of the table, and `keys.ACTION`. */
export type Setting =
  | { readonly kind: 'option'; readonly option: OptionName; readonly name: string }
  | { readonly kind: 'key'; readonly action: string; readonly name: string }

/** The settings that are options, in the order of the table. */
export const settings: readonly Extract<Setting, { kind: 'option' }>[] = optionNames.flatMap((option) => {
  const spec: OptionSpec<unknown> = options[option]
  return spec.setting === undefined ? [] : [{ kind: 'option' as const, option, name: spec.setting }]
})

/** Throws `unknown-setting`. */
export const parseSetting = (name: string): Setting => {
  const known = settings.find((setting) => setting.name.toLowerCase() === name.toLowerCase())
  if (known !== undefined) return known
  const action = /^keys\.(.+)$/.exec(name)?.[1]
  if (action !== undefined) return { kind: 'key', action, name }
  const near = nearest(
    name,
    settings.map((setting) => setting.name),
  )
  throw userError('unknown-setting', { given: name }, near === null ? undefined : `Did you mean ${near}?`)
}

/** Throws `bad-keys` when there is no such action or chord. What collides with others may be mended by the next change. */
export const chordsOf = (action: string, text: string): readonly string[] => {
  const chords = text
    .split(',')
    .map((chord) => chord.trim())
    .filter((chord) => chord !== '')
  const alone: Readonly<Record<string, ActionSpec>> = isAction(action) ? { [action]: actions[action] } : {}
  const result = createKeymapOf(alone, { [action]: chords })
  if (result.kind === 'ok') return chords
  const near = isAction(action) ? null : nearest(action, Object.keys(actions))
  throw userError(
    'bad-keys',
    { problems: result.problems.join('; ') },
    near === null ? undefined : `Did you mean keys.${near}?`,
  )
}

const edited = (before: Settings, setting: Setting, text: string | null): Settings => {
  if (setting.kind === 'option') {
    const { [setting.name]: _old, ...others } = before
    return text === null
      ? others
      : { ...others, [setting.name]: checkOption(setting.option, `The setting ${setting.name}`, text) }
  }
  const keys = (before['keys'] ?? {}) as Settings
  const { [setting.action]: _old, ...others } = keys
  return {
    ...before,
    keys: text === null ? others : { ...others, [setting.action]: chordsOf(setting.action, text) },
  }
}

/** Sets it in the profile, or takes it out when `text` is `null`. Throws `bad-value` or `bad-keys` and leaves the file as it was. */
export const editSetting = (file: string, profile: string, setting: Setting, text: string | null): void => {
  const { profiles, others } = readConfigFile(file)
  const next = {
    ...others,
    profiles: { ...profiles, [profile]: edited(profiles[profile] ?? {}, setting, text) },
  }
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  writeAtomically(file, `${JSON.stringify(next, null, 2)}\n`)
}
