/** Works out the configuration: flag beats environment beats file beats default. */
import { userError } from '../errors.ts'
import { configFilePath, readConfigFile, type Settings } from './file.ts'
import { foldersOf, type Environment, type Folders } from './folders.ts'
import type { OptionSpec } from './option-spec.ts'
import { optionNames, options, type OptionName, type OptionValues } from './options.ts'

/** Where a value came from. */
export type Origin = 'flag' | 'environment' | 'file' | 'default'

export interface Config extends OptionValues {
  /** Rebound keys: action → chords. */
  readonly keys: Readonly<Record<string, readonly string[]>>
  readonly folders: Folders
  readonly configFile: string
  readonly origins: Readonly<Record<OptionName, Origin>>
}

/** Options as they were typed; a switch is `true` or `false`. */
export type TypedOptions = Readonly<Partial<Record<OptionName, string | boolean>>>

interface Found {
  readonly origin: Origin
  /** How an error calls it. */
  readonly name: string
  readonly raw: unknown
}

const find = (
  spec: OptionSpec<unknown>,
  typed: string | boolean | undefined,
  env: Environment,
  settings: Settings,
): Found | null => {
  if (typed !== undefined) return { origin: 'flag', name: `--${spec.flag ?? ''}`, raw: typed }
  const fromEnv = spec.env === undefined ? undefined : env[spec.env]
  if (spec.env !== undefined && fromEnv !== undefined && fromEnv !== '')
    return { origin: 'environment', name: spec.env, raw: fromEnv }
  const fromFile = spec.setting === undefined ? undefined : settings[spec.setting]
  if (spec.setting !== undefined && fromFile !== undefined)
    return { origin: 'file', name: `The setting ${spec.setting}`, raw: fromFile }
  return null
}

const isText = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'

/** Checks one value of whatever origin; throws `bad-value`. */
export const checkOption = (name: OptionName, called: string, raw: unknown): unknown => {
  const spec: OptionSpec<unknown> = options[name]
  const text = spec.isList === true && Array.isArray(raw) ? JSON.stringify(raw) : raw
  const parsed = isText(text) ? spec.parse(String(text)) : { expected: 'a text' }
  if ('value' in parsed) return parsed.value
  throw userError('bad-value', {
    name: called,
    given: JSON.stringify(raw),
    expected: parsed.expected,
    example: spec.example,
  })
}

const isStringList = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string')

const keysOf = (settings: Settings): Config['keys'] => {
  const given = settings['keys'] ?? {}
  const entries =
    typeof given === 'object' && given !== null && !Array.isArray(given) ? Object.entries(given) : null
  if (entries?.every(([, chords]) => isStringList(chords)) === true) return Object.fromEntries(entries)
  throw userError('bad-value', {
    name: 'The setting keys',
    given: JSON.stringify(given),
    expected: 'a list of chords for each action',
    example: '{"composer.submit": ["enter"]}',
  })
}

/** Throws a `UserError` that names the flag, variable or setting that is wrong. Reads the file, writes nothing. */
export const loadConfig = (typed: TypedOptions, env: Environment): Config => {
  const folders = foldersOf(env)
  const configFile = configFilePath(folders.config)
  const { profiles } = readConfigFile(configFile)
  const profile = find(options.profile, typed.profile, env, {})
  const profileName =
    profile === null ? options.profile.fallback : checkOption('profile', profile.name, profile.raw)
  const settings = profiles[String(profileName)] ?? {}
  const values: Record<string, unknown> = {}
  const origins: Record<string, Origin> = {}
  for (const name of optionNames) {
    const found = find(options[name], typed[name], env, settings)
    values[name] = found === null ? options[name].fallback : checkOption(name, found.name, found.raw)
    origins[name] = found?.origin ?? 'default'
  }
  return {
    ...(values as OptionValues),
    keys: keysOf(settings),
    folders,
    configFile,
    origins: origins as Config['origins'],
  }
}
