/** Where the configuration and the data of this user are. */
import { resolve } from 'node:path'
import envPaths from 'env-paths'

export type Environment = Readonly<Record<string, string | undefined>>

export interface Folders {
  readonly config: string
  readonly data: string
}

/** The platform's own folders, unless `CHAT_CONFIG_DIR` or `CHAT_DATA_DIR` name others. Nothing is made. */
export const foldersOf = (env: Environment): Folders => {
  const platform = envPaths('terminal-chat', { suffix: '' })
  const own = (variable: string, fallback: string): string => {
    const value = env[variable]
    return value === undefined || value === '' ? fallback : resolve(value)
  }
  return { config: own('CHAT_CONFIG_DIR', platform.config), data: own('CHAT_DATA_DIR', platform.data) }
}
