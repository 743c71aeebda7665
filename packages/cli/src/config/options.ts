/** THE table of options: flag, environment variable, setting, default, meaning. */
import * as parsers from './parsers.ts'
import type { Parse } from './parsers.ts'

/** One option of every command that it makes sense for. */
export interface OptionSpec<T> {
  /** Without the dashes. */
  readonly flag: string
  readonly short?: string
  /** What the value is called in help; absent = a switch. */
  readonly value?: string
  /** Whether `--no-FLAG` exists. */
  readonly isNegatable?: true
  readonly env?: string
  /** Name in the configuration file and for `chat config`. */
  readonly setting?: string
  readonly fallback: T
  /** How help spells the default; absent = it has none worth telling. */
  readonly fallbackText?: string
  readonly summary: string
  readonly example: string
  readonly parse: Parse<NonNullable<T>>
}

const define = <T>(spec: OptionSpec<T>): OptionSpec<T> => spec

export const options = {
  identity: define<string | null>({
    flag: 'identity',
    short: 'i',
    value: 'NAME',
    env: 'CHAT_IDENTITY',
    setting: 'identity',
    fallback: null,
    fallbackText: 'asked for',
    summary: 'Who you are',
    example: 'alice',
    parse: parsers.identity,
  }),
  server: define<string | null>({
    flag: 'server',
    short: 's',
    value: 'URL',
    env: 'CHAT_SERVER',
    setting: 'server',
    fallback: null,
    fallbackText: 'the local service, started when it is not running',
    summary: 'The token server to use',
    example: 'https://chat.example.com',
    parse: parsers.serverUrl,
  }),
  channel: define<string | null>({
    flag: 'channel',
    short: 'c',
    value: 'CHANNEL',
    env: 'CHAT_CHANNEL',
    setting: 'channel',
    fallback: null,
    fallbackText: 'General Channel',
    summary: 'The channel, by name, unique name or SID',
    example: 'deploys',
    parse: parsers.line,
  }),
  profile: define<string>({
    flag: 'profile',
    short: 'p',
    value: 'NAME',
    env: 'CHAT_PROFILE',
    fallback: 'default',
    fallbackText: 'default',
    summary: 'Which set of settings to use; each has its own identity, server, theme, keys',
    example: 'work',
    parse: parsers.word,
  }),
  theme: define<string>({
    flag: 'theme',
    value: 'NAME',
    env: 'CHAT_THEME',
    setting: 'theme',
    fallback: 'auto',
    fallbackText: 'auto',
    summary: 'Colours: auto, dark, light, mono',
    example: 'light',
    parse: parsers.word,
  }),
  isScreenReader: define<boolean>({
    flag: 'screen-reader',
    env: 'CHAT_SCREEN_READER',
    setting: 'screenReader',
    fallback: false,
    summary: 'Draw for a screen reader',
    example: 'on',
    parse: parsers.flag,
  }),
  isMouseEnabled: define<boolean>({
    flag: 'mouse',
    isNegatable: true,
    setting: 'mouse',
    fallback: false,
    summary: 'Take the mouse wheel; the terminal’s own selection then needs Shift',
    example: 'on',
    parse: parsers.flag,
  }),
  debugFile: define<string | null>({
    flag: 'debug',
    value: 'FILE',
    env: 'CHAT_DEBUG',
    fallback: null,
    summary: 'Write what happens to a file, without secrets',
    example: 'chat.log',
    parse: parsers.path,
  }),
} as const

export type OptionName = keyof typeof options

/** The value of each option. */
export type OptionValues = {
  readonly [Name in OptionName]: (typeof options)[Name] extends OptionSpec<infer T> ? T : never
}

export const optionNames = Object.keys(options) as readonly OptionName[]

/** Environment variables that have no flag: where the folders are. */
export const folderVariables = {
  CHAT_CONFIG_DIR: 'Folder of the configuration file',
  CHAT_DATA_DIR: 'Folder of the cache, the drafts and the local service',
} as const
