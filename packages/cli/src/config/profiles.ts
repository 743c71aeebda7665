/** The profiles of the configuration file, to switch between them. */
import { nearest } from '@terminal-chat/core'
import { keymapOf } from '../keys/keymap.ts'
import { readConfigFile } from './file.ts'
import type { Environment } from './folders.ts'
import { loadConfig, type Config } from './load.ts'
import type { OptionSpec } from './option-spec.ts'
import { options, optionNames } from './options.ts'

export interface Profiles {
  readonly names: () => readonly string[]
  /** Why one cannot switch to it; `null` = one can. */
  readonly problemOf: (name: string) => string | null
  /** Its configuration: what was said on the command line or in the environment was said of another. */
  readonly load: (name: string) => Config
}

export const createProfiles = (configFile: string, env: Environment): Profiles => {
  const variables = new Set(optionNames.map((name) => (options[name] as OptionSpec<unknown>).env))
  const bare = Object.fromEntries(Object.entries(env).filter(([name]) => !variables.has(name)))
  const names = (): readonly string[] => [
    ...new Set([options.profile.fallback, ...Object.keys(readConfigFile(configFile).profiles)]),
  ]
  const load = (name: string): Config => loadConfig({ profile: name }, bare)
  return {
    names,
    load,
    problemOf: (name) => {
      try {
        if (names().includes(name)) {
          keymapOf(load(name).keys)
          return null
        }
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error)
        return `The profile ${name} cannot be used: ${reason}`
      }
      const near = nearest(name, names())
      const hint =
        near === null
          ? `make it with: chat config set identity NAME --profile ${name}`
          : `did you mean ${near}?`
      return `There is no profile ${name}; ${hint}`
    },
  }
}
