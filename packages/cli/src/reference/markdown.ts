/** The pages of docs/reference, made from the tables. */
import { folderVariables } from '../config/options.ts'
import { errors, type ErrorSpec } from '../errors.ts'
import { actions, type Action } from '../keys/actions.ts'
import { displayChord } from '../keys/chord.ts'
import { contextTitles, keyContexts } from '../keys/context.ts'
import type { Keymap } from '../keys/keymap.ts'
import type { SlashCommand } from '../slash/define.ts'
import { usageOf } from '../slash/parse.ts'
import type { Subcommand } from '../subcommands/define.ts'
import { argumentText, commandText, optionsOf, optionText, sharedOptions, usageText } from './command-line.ts'
import { exitStatuses } from './exit-statuses.ts'

const note = '<!-- Made by `pnpm docs` from the tables in the code. Change them, not this page. -->'

const escaped = (text: string): string => text.replaceAll('|', '\\|').replaceAll('<', '&lt;')

const code = (text: string): string =>
  text.includes('`') ? `\`\` ${text} \`\`` : `\`${text.replaceAll('|', '\\|')}\``

/** A table; cells are Markdown already. */
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

const page = (...blocks: readonly string[]): string => `${[note, ...blocks].join('\n\n')}\n`

const commandBlock = (command: SlashCommand): string => {
  const values = [
    ...command.args.map(({ name, summary }) => [code(name.toUpperCase()), escaped(summary)]),
    ...command.flags.map(({ name, summary }) => [code(`--${name}`), escaped(summary)]),
  ]
  const aliases = command.aliases.map((alias) => code(`/${alias}`)).join(', ')
  return [
    `## ${code(usageOf(command))}`,
    `${escaped(command.summary)}.${aliases === '' ? '' : ` Also: ${aliases}.`}`,
    ...(values.length === 0 ? [] : [table(['part', 'meaning'], values)]),
    `For example: ${code(command.example)}`,
  ].join('\n\n')
}

export const slashCommandsPage = (commands: readonly SlashCommand[]): string =>
  page(
    '# Slash commands',
    'A line that begins with `/` is a command. `//text` sends `/text` as a message. An unknown command is not sent; the ' +
      'nearest one is suggested, and the line stays in the composer. The last argument takes the rest of the line; put ' +
      'another one that has spaces in it into double quotes. Tab completes.',
    table(
      ['command', 'does'],
      commands.map((command) => [code(usageOf(command)), escaped(command.summary)]),
    ),
    ...commands.map(commandBlock),
  )

export const keysPage = (keymap: Keymap): string => {
  const sections = keyContexts.flatMap((context) => {
    const names = (Object.keys(actions) as Action[]).filter((action) => actions[action].context === context)
    if (names.length === 0) return []
    const rows = names.map((action) => [
      (keymap.bindings.get(action) ?? [])
        .map(({ context: where, sequence }) =>
          where === context
            ? code(displayChord(sequence))
            : `${code(displayChord(sequence))} (${contextTitles[where].toLowerCase()})`,
        )
        .join(', '),
      escaped(actions[action].summary),
      code(action),
    ])
    return [`## ${contextTitles[context]}`, table(['keys', 'do', 'action'], rows)]
  })
  return page(
    '# Keys',
    'All of them can be bound anew in the configuration file: `"keys": {"history.previous": ["ctrl+p", "alt+p"]}`, or by ' +
      '`chat config set keys.history.previous ctrl+p,alt+p`. An empty list takes an action its keys. A chord is `ctrl+`, ' +
      '`alt+` and `shift+` before a character or the name of a key (`enter`, `tab`, `escape`, `space`, `backspace`, `delete`, ' +
      '`insert`, `up`, `down`, `left`, `right`, `home`, `end`, `pageup`, `pagedown`, `f1` to `f24`); chords that follow ' +
      'each other are parted by a space. A chord that counts in another place than the one its action belongs to names ' +
      'that place first: `empty-composer:up`. Two actions that want the same chord in one place are refused at the start.',
    `The places: ${keyContexts.map((context) => `${code(context)} (${contextTitles[context].toLowerCase()})`).join(', ')}.`,
    ...sections,
  )
}

export const errorsPage = (): string =>
  page(
    '# Errors',
    'Each error goes to standard error as two lines: what happened, and what to do. Words in braces are filled in.',
    table(
      ['code', 'what happened', 'what to do', 'exit status'],
      Object.entries<ErrorSpec>(errors).map(([name, { message, hint, exitStatus }]) => [
        code(name),
        escaped(message),
        escaped(hint),
        String(exitStatus),
      ]),
    ),
  )

const dash = (text: string | null): string => (text === null ? '–' : code(text))

const subcommandBlock = (command: Subcommand): string => {
  const own = optionsOf({ ...command, uses: [] }).filter(({ long }) => long !== '--help')
  const shared = optionsOf({ ...command, options: {} }).filter(
    ({ long }) => long !== '--help' && long !== '--version' && !own.some((other) => other.long === long),
  )
  return [
    `## ${code(commandText(command))}`,
    code(usageText(command)),
    `${escaped(command.summary)}. ${escaped(command.description)}`.trim(),
    ...(command.args.length === 0
      ? []
      : [
          table(
            ['argument', 'meaning'],
            command.args.map((spec) => [code(argumentText(spec)), escaped(spec.summary)]),
          ),
        ]),
    ...(own.length === 0
      ? []
      : [
          table(
            ['option', 'does'],
            own.map((option) => [code(optionText(option)), escaped(option.summary)]),
          ),
        ]),
    ...(shared.length === 0 ? [] : [`Also: ${shared.map(({ long }) => code(long)).join(', ')}.`]),
    ['```sh', ...command.examples, '```'].join('\n'),
  ].join('\n\n')
}

export const commandLinePage = (commands: readonly Subcommand[]): string =>
  page(
    '# The command line',
    'An option beats its environment variable, that beats the setting in the configuration file, that beats the default. ' +
      'An unknown command or option suggests the nearest one. With `--json` standard output carries JSON alone, one object a line.',
    '## Options',
    table(
      ['option', 'environment', 'setting', 'default', 'meaning'],
      sharedOptions().map((option) => [
        code(optionText(option)),
        dash(option.env),
        dash(option.setting),
        option.fallback === null ? '–' : escaped(option.fallback),
        escaped(option.summary),
      ]),
    ),
    table(
      ['environment only', 'meaning'],
      Object.entries(folderVariables).map(([name, meaning]) => [code(name), escaped(meaning)]),
    ),
    '## Exit status',
    table(
      ['status', 'meaning'],
      Object.entries(exitStatuses).map(([status, meaning]) => [status, meaning]),
    ),
    ...commands.map(subcommandBlock),
  )
