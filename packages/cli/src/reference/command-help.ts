/** What `chat --help` says, made from the tables of subcommands and options. */
import { options, type OptionSpec } from '../config/options.ts'
import type { ArgumentSpec, OwnOptionSpec, Subcommand } from '../subcommands/define.ts'
import { titleOf } from '../subcommands/parse.ts'

/** An option as help lists it. */
export interface OptionRow {
  /** `-i, --identity NAME` */
  readonly term: string
  readonly meaning: string
}

const argumentText = ({ name, isOptional, isRepeated }: ArgumentSpec): string => {
  const word = `${name.replace(/[A-Z]/g, (letter) => `-${letter}`).toUpperCase()}${isRepeated === true ? '…' : ''}`
  return isOptional === true ? `[${word}]` : word
}

/** `chat channels rename NAME NEW-NAME [options]` */
export const commandUsage = (command: Subcommand): string => {
  const hasOptions = command.uses.length > 0 || Object.keys(command.options).length > 0
  return [titleOf(command), ...command.args.map(argumentText), ...(hasOptions ? ['[options]'] : [])].join(' ')
}

const termOf = (spec: Pick<OwnOptionSpec, 'flag' | 'short' | 'value'>, isNegatable: boolean): string => {
  const short = spec.short === undefined ? '    ' : `-${spec.short}, `
  const no = isNegatable ? `, --no-${spec.flag}` : ''
  return `${short}--${spec.flag}${spec.value === undefined ? '' : ` ${spec.value}`}${no}`
}

const notesOf = ({ env, setting, fallbackText }: OptionSpec<unknown>): string => {
  const notes = [
    ...(env === undefined ? [] : [env]),
    ...(setting === undefined ? [] : [`setting ${setting}`]),
    ...(fallbackText === undefined ? [] : [`default: ${fallbackText}`]),
  ]
  return notes.length === 0 ? '' : ` (${notes.join('; ')})`
}

/** A command's own options, then those of the table that it takes. */
export const optionRows = (command: Subcommand): readonly OptionRow[] => [
  ...Object.values(command.options).map((spec) => ({ term: termOf(spec, false), meaning: spec.summary })),
  ...command.uses.map((name) => {
    const spec: OptionSpec<unknown> = options[name]
    return { term: termOf(spec, spec.isNegatable === true), meaning: `${spec.summary}${notesOf(spec)}` }
  }),
]

const listed = (rows: readonly OptionRow[]): readonly string[] => {
  const width = Math.max(0, ...rows.map(({ term }) => term.length))
  return rows.map(({ term, meaning }) => `  ${term.padEnd(width)}  ${meaning}`)
}

const block = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', title, ...lines]

const helpRow: OptionRow = { term: '-h, --help', meaning: 'Say this' }
const versionRow: OptionRow = { term: '-V, --version', meaning: 'Print the version' }

export const renderCommandHelp = (command: Subcommand): string =>
  [
    `${command.summary}.${command.description === '' ? '' : ` ${command.description}`}`,
    ...block('Usage', [`  ${commandUsage(command)}`]),
    ...block(
      'Arguments',
      listed(command.args.map((spec) => ({ term: argumentText(spec), meaning: spec.summary }))),
    ),
    ...block('Options', listed([...optionRows(command), helpRow])),
    ...block(
      'For example',
      command.examples.map((example) => `  ${example}`),
    ),
  ].join('\n')

/** `group`: the first word of several commands; empty for all. */
export const renderGroupHelp = (group: string, commands: readonly Subcommand[]): string => {
  const members = commands.filter(
    ({ name }) => group === '' || name === group || name.startsWith(`${group} `),
  )
  const [chat] = commands
  return [
    group === '' ? 'A chat for the terminal, on Twilio Conversations.' : `chat ${group}: several commands.`,
    ...block(
      'Commands',
      listed(
        members.map((command) => ({
          term: [titleOf(command), ...command.args.map(argumentText)].join(' '),
          meaning: command.summary,
        })),
      ),
    ),
    ...(group === '' && chat !== undefined
      ? block('Options of chat itself', listed([...optionRows(chat), helpRow, versionRow]))
      : []),
    ...block(
      'For example',
      (members[0]?.examples ?? []).map((example) => `  ${example}`),
    ),
    '',
    'More about one of them: chat COMMAND --help',
  ].join('\n')
}
