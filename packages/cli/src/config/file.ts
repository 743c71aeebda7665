/** The configuration file: one JSON object with the settings of each profile. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { userError } from '../errors.ts'
import { isObject } from '../files/is-object.ts'

/** Settings as they stand in the file, unchecked. */
export type Settings = Readonly<Record<string, unknown>>

export interface ConfigFile {
  readonly profiles: Readonly<Record<string, Settings>>
  /** What else stands in the file; kept when it is written. */
  readonly others: Readonly<Record<string, unknown>>
}

export const configFilePath = (folder: string): string => join(folder, 'config.json')

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** Reads it; a missing file is an empty one. Throws `config-unreadable`. */
export const readConfigFile = (path: string): ConfigFile => {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      return { profiles: {}, others: {} }
    throw userError('config-unreadable', { file: path, reason: reasonOf(error) })
  }
  try {
    const parsed: unknown = JSON.parse(text)
    if (!isObject(parsed)) throw new TypeError('it is not a JSON object')
    const { profiles = {}, ...others } = parsed
    if (!isObject(profiles) || !Object.values(profiles).every(isObject))
      throw new TypeError('"profiles" does not hold one object per profile')
    return { profiles: profiles as Record<string, Settings>, others }
  } catch (error) {
    throw userError('config-unreadable', { file: path, reason: reasonOf(error) })
  }
}
