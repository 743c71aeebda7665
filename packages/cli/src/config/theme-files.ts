/** The themes that somebody has written: one JSON file each, in the folder `themes` beside the configuration. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** By name: what stands in the file, or why it cannot be read. */
export type ThemeFiles = ReadonlyMap<string, ThemeFile>

export type ThemeFile = { readonly json: unknown } | { readonly problem: string }

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

const namesIn = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** A folder that is not there holds none. */
export const readThemeFiles = (configFolder: string): ThemeFiles => {
  const folder = join(configFolder, 'themes')
  return new Map(
    namesIn(folder)
      .filter((file) => /^[\w.-]{1,64}\.json$/.test(file))
      .sort()
      .map((file): readonly [string, ThemeFile] => {
        const name = file.slice(0, -'.json'.length)
        try {
          return [name, { json: JSON.parse(readFileSync(join(folder, file), 'utf8')) as unknown }]
        } catch (error) {
          return [name, { problem: reasonOf(error) }]
        }
      }),
  )
}
