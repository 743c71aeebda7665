/** The manual page `chat(1)`, in the macros of man(7). */
import { folderVariables } from '../config/options.ts'
import type { Keymap } from '../keys/keymap.ts'
import type { SlashCommand } from '../slash/define.ts'
import { usageOf } from '../slash/parse.ts'
import type { Subcommand } from '../subcommands/define.ts'
import {
  argumentText,
  commandText,
  optionsOf,
  optionText,
  sharedOptions,
  type ShownOption,
} from './command-line.ts'
import { exitStatuses } from './exit-statuses.ts'
import { keySections } from './help.ts'

/** Text that troff prints as it is. */
const plain = (text: string): string =>
  text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll(/^([.'])/gm, '\\&$1')

const bold = (text: string): string => `\\fB${plain(text)}\\fR`

const section = (title: string, ...lines: readonly string[]): readonly string[] => [`.SH ${title}`, ...lines]

/** A term above its meaning, the meaning indented. */
const item = (term: string, meaning: string): readonly string[] => ['.TP', term, plain(meaning)]

const remarked = ({ summary, fallback, setting }: ShownOption): string =>
  [
    summary,
    ...(fallback === null ? [] : [`default: ${fallback}`]),
    ...(setting === null ? [] : [`setting: ${setting}`]),
  ].join('; ')

const commandLines = (command: Subcommand): readonly string[] => {
  const own = optionsOf({ ...command, uses: [] }).filter(({ long }) => long !== '--help')
  const shared =
    command.uses.length === 0
      ? []
      : [
          `Takes also: ${optionsOf(command)
            .filter(({ long }) => long !== '--help' && !own.some((other) => other.long === long))
            .map(({ long }) => long)
            .join(', ')}.`,
        ]
  return [
    '.TP',
    [bold(commandText(command)), ...command.args.map((spec) => plain(argumentText(spec)))].join(' '),
    plain([`${command.summary}.`, command.description, ...shared].filter((text) => text !== '').join(' ')),
    ...(own.length === 0
      ? []
      : ['.RS', ...own.flatMap((option) => item(bold(optionText(option)), option.summary)), '.RE']),
  ]
}

const variableLines = (): readonly string[] => [
  ...sharedOptions().flatMap(({ env, long }) => (env === null ? [] : item(bold(env), `The same as ${long}`))),
  ...Object.entries(folderVariables).flatMap(([name, meaning]) => item(bold(name), meaning)),
  ...item(bold('NO_COLOR'), 'Draw without colours'),
  ...item(bold('VISUAL, EDITOR'), 'The editor for long messages and for the configuration file'),
]

export interface ManualParts {
  readonly commands: readonly Subcommand[]
  readonly slashCommands: readonly SlashCommand[]
  readonly keymap: Keymap
}

/** Ends with a line feed. */
export const renderManual = ({ commands, slashCommands, keymap }: ManualParts): string => {
  const chat = commands.find(({ name }) => name === '')
  const others = commands.filter(({ name }) => name !== '')
  const lines = [
    '.\\" Made by `pnpm docs` from the tables in the code.',
    '.TH CHAT 1 "" "" "User Commands"',
    ...section('NAME', 'chat \\- talk in the terminal, on Twilio Conversations'),
    ...section(
      'SYNOPSIS',
      `.B chat`,
      '[OPTION...]',
      '.br',
      '.B chat',
      '\\fICOMMAND\\fR [OPTION...] [ARGUMENT...]',
    ),
    ...section(
      'DESCRIPTION',
      plain(`${chat?.summary ?? ''}. ${chat?.description ?? ''}`),
      '.PP',
      'An option of the command line beats its environment variable, that the setting, that the default.',
    ),
    ...section(
      'OPTIONS',
      ...(chat === undefined ? [] : optionsOf(chat)).flatMap((option) =>
        item(bold(optionText(option)), remarked(option)),
      ),
    ),
    ...section('COMMANDS', ...others.flatMap(commandLines)),
    ...section(
      'SLASH COMMANDS',
      'Typed into the composer. A line that begins with two slashes is sent with one.',
      ...slashCommands.flatMap((command) => item(bold(usageOf(command)), command.summary)),
    ),
    ...section(
      'KEYS',
      ...keySections(keymap).flatMap(({ title, rows }) => [
        `.SS ${plain(title)}`,
        ...rows.flatMap(({ term, meaning }) => item(bold(term), meaning)),
      ]),
    ),
    ...section('ENVIRONMENT', ...variableLines()),
    ...section(
      'EXIT STATUS',
      ...Object.entries(exitStatuses).flatMap(([status, meaning]) => item(status, meaning)),
    ),
    ...section('EXAMPLES', '.nf', ...commands.flatMap(({ examples }) => examples).map(plain), '.fi'),
  ]
  return `${lines.join('\n')}\n`
}
