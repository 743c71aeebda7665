/** What `--help` prints. */
import type { Subcommand } from '../subcommands/define.ts'
import { argumentText, commandText, optionRemarks, optionsOf, optionText, usageText } from './command-line.ts'
import { exitStatuses } from './exit-statuses.ts'
import { textTable, wrapWords, type Term } from './text-table.ts'

/** Characters of a line. */
const width = 96

const section = (title: string, rows: readonly Term[]): readonly string[] =>
  rows.length === 0 ? [] : ['', `${title}:`, ...textTable(rows, width)]

const optionRows = (command: Subcommand): readonly Term[] =>
  optionsOf(command).map((option) => {
    const remarks = optionRemarks(option)
    return {
      // Long options stand below each other, whether they have a short form or not.
      term: option.short === null ? `    ${optionText(option)}` : optionText(option),
      meaning: remarks === '' ? option.summary : `${option.summary} (${remarks})`,
    }
  })

/** Help on one command; several lines. */
export const renderCommandHelp = (command: Subcommand): string =>
  [
    `${command.summary}.`,
    '',
    `Usage: ${usageText(command)}`,
    ...(command.description === '' ? [] : ['', ...wrapWords(command.description, width)]),
    ...section(
      'Arguments',
      command.args.map((spec) => ({ term: argumentText(spec), meaning: spec.summary })),
    ),
    ...section('Options', optionRows(command)),
    '',
    'Examples:',
    ...command.examples.map((example) => `  ${example}`),
  ].join('\n')

const statusRows: readonly Term[] = Object.entries(exitStatuses).map(([term, meaning]) => ({ term, meaning }))

/** Help on all commands (`group` is empty), or on those whose first word is `group`. */
export const renderGroupHelp = (group: string, commands: readonly Subcommand[]): string => {
  const chat = commands.find(({ name }) => name === '')
  const named = commands.filter(({ name }) =>
    group === '' ? name !== '' : name === group || name.startsWith(`${group} `),
  )
  const list = named.map((command) => ({
    term: [commandText(command), ...command.args.map(argumentText)].join(' '),
    meaning: command.summary,
  }))
  if (group !== '' || chat === undefined)
    return [
      `Usage: chat ${group} COMMAND`,
      ...section('Commands', list),
      '',
      'More on one of them: chat help COMMAND',
    ].join('\n')
  return [
    `${chat.summary}, or do one thing from the shell.`,
    '',
    'Usage: chat [OPTION…]',
    '       chat COMMAND [OPTION…] [ARGUMENT…]',
    '',
    ...wrapWords(chat.description, width),
    ...section('Commands', list),
    ...section('Options', optionRows(chat)),
    ...section('Exit status', statusRows),
    '',
    'Examples:',
    ...chat.examples.map((example) => `  ${example}`),
    '',
    'More on one command: chat help COMMAND',
  ].join('\n')
}
