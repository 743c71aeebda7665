/** THE table of options: flag, environment variable, setting, default, meaning. */
import { alertOptions } from './alert-options.ts'
import { define } from './option-spec.ts'
import type { OptionSpec } from './option-spec.ts'
import * as parsers from './parsers.ts'

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
  isPlainHttpAllowed: define<boolean>({
    env: 'CHAT_ALLOW_HTTP',
    setting: 'allowHttp',
    fallback: false,
    fallbackText: 'off',
    summary:
      'Use a server of another machine without encryption, where who reads along learns passwords and tokens; for networks that are yours alone',
    example: 'on',
    parse: parsers.flag,
  }),
  tokenCommand: define<readonly string[] | null>({
    setting: 'tokenCommand',
    isList: true,
    fallback: null,
    summary:
      'Program and arguments, as a JSON list, that print a token of the identity provider; no shell reads them, and the server must stand in the same profile',
    example: '["gcloud", "auth", "print-identity-token"]',
    parse: parsers.commandWords,
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
    summary: 'Colours: auto, dark, light, mono, high-contrast, high-contrast-light, or one of your own',
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
    summary: 'Take clicks and the mouse wheel; the terminal’s own selection then needs Shift',
    example: 'on',
    parse: parsers.flag,
  }),
  hasChannelList: define<boolean>({
    setting: 'channelList',
    fallback: true,
    fallbackText: 'on',
    summary: 'Whether the list of channels stands beside the messages where there is room',
    example: 'off',
    parse: parsers.flag,
  }),
  hasPeopleList: define<boolean>({
    setting: 'peopleList',
    fallback: true,
    fallbackText: 'on',
    summary: 'Whether the list of people stands beside the messages where there is room',
    example: 'off',
    parse: parsers.flag,
  }),
  ...alertOptions,
  timeFormat: define<string>({
    setting: 'timeFormat',
    fallback: '%H:%M',
    fallbackText: '%H:%M',
    summary: 'Times of day: %H %I %M %S %p and other characters, or locale',
    example: '%I:%M %p',
    parse: parsers.timeFormat,
  }),
  locale: define<string>({
    setting: 'locale',
    fallback: 'en',
    fallbackText: 'en',
    summary: 'Language of the names of days and months',
    example: 'de-CH',
    parse: parsers.locale,
  }),
  downloadFolder: define<string | null>({
    setting: 'downloadFolder',
    fallback: null,
    fallbackText: 'Downloads in your home folder, else where you are',
    summary: 'The folder into which files are saved',
    example: '~/chat-files',
    parse: parsers.path,
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

/** Those that can be typed on the command line. */
export const flaggedNames = optionNames.filter(
  (name) => (options[name] as OptionSpec<unknown>).flag !== undefined,
)

/** Environment variables that have no flag: where the folders are. */
export const folderVariables = {
  CHAT_CONFIG_DIR: 'Folder of the configuration file',
  CHAT_DATA_DIR: 'Folder of the cache, the drafts and the local service',
} as const
