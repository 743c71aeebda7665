/** Turns words of the command line into a command of the table and its values, or a `UserError` that says what is wrong. */
import { parseArgs } from 'node:util'
import { nearest } from '@terminal-chat/core'
import type { OptionSpec } from '../config/option-spec.ts'
import { flaggedNames, options, type OptionName } from '../config/options.ts'
import type { TypedOptions } from '../config/load.ts'
import type { Parse } from '../config/parsers.ts'
import { userError } from '../errors.ts'
import type { Subcommand, Values } from './define.ts'

export type CommandLine =
  | {
      readonly kind: 'run'
      readonly command: Subcommand
      readonly typed: TypedOptions
      readonly values: Values
    }
  /** `command` is `null` when all of them are asked about; `group` are the first words of several. */
  | { readonly kind: 'help'; readonly command: Subcommand | null; readonly group: string }
  | { readonly kind: 'version' }

/** How an option is written, whoever owns it. */
interface Written {
  readonly flag: string
  readonly short?: string
  readonly value?: string
  readonly isNegatable?: true
  readonly isRepeated?: true
  readonly example?: string
  readonly parse?: Parse<unknown>
}

/** A flag of the command line with the value it sets. */
interface Target {
  readonly spec: Written
  readonly owner: 'table' | 'command'
  readonly key: string
}

const help: Written = { flag: 'help', short: 'h' }
const version: Written = { flag: 'version', short: 'V' }

/** Own options come last: they replace one of the table with the same flag. */
const targetsOf = (command: Subcommand): readonly Target[] => [
  ...command.uses.map((key) => ({
    spec: options[key] as OptionSpec<unknown> as Written,
    owner: 'table' as const,
    key,
  })),
  ...Object.entries(command.options).map(([key, spec]) => ({ spec, owner: 'command' as const, key })),
]

const titleOf = (command: Pick<Subcommand, 'name'>): string => `chat ${command.name}`.trim()

type Arity = Record<string, { type: 'string' | 'boolean'; short?: string }>

/** Which flags take a value must be known before the command is; no two commands disagree, which a test holds. */
const arityOf = (commands: readonly Subcommand[]): Arity => {
  const all: readonly Written[] = [
    help,
    version,
    ...flaggedNames.map((name) => options[name] as OptionSpec<unknown> as Written),
    ...commands.flatMap((command) => Object.values(command.options)),
  ]
  const arity: Arity = {}
  for (const { flag, short, value } of all) {
    const type = value === undefined ? 'boolean' : 'string'
    arity[flag] = short === undefined ? { type, ...arity[flag] } : { ...arity[flag], type, short }
  }
  return arity
}

/** The command that the first words name; `null` when they only name a group of commands. */
const findCommand = (
  commands: readonly Subcommand[],
  words: readonly string[],
): { readonly command: Subcommand | null; readonly used: number; readonly group: string } => {
  const named = (name: string): Subcommand | null => commands.find((command) => command.name === name) ?? null
  const [first = '', second] = words
  const pair = second === undefined ? null : named(`${first} ${second}`)
  if (pair !== null) return { command: pair, used: 2, group: pair.name }
  const single = named(first)
  const isGroup = first !== '' && commands.some(({ name }) => name.startsWith(`${first} `))
  const takesWords = single !== null && single.args.length > 0
  if (isGroup && second !== undefined && !takesWords) throw unknownCommand(commands, `${first} ${second}`)
  if (single === null && !isGroup) throw unknownCommand(commands, first)
  return { command: single, used: first === '' ? 0 : 1, group: first }
}

const unknownCommand = (commands: readonly Subcommand[], given: string): Error => {
  const names = commands.map(({ name }) => name).filter((name) => name !== '')
  const groups = names.flatMap((name) => (name.includes(' ') ? [name.split(' ')[0] ?? ''] : []))
  const near = nearest(given, new Set([...names, ...groups]))
  return userError(
    'unknown-command',
    { given },
    near === null ? undefined : `Did you mean: chat ${near}? See all of them with: chat --help`,
  )
}

const unknownOption = (command: Subcommand, given: string): Error => {
  const flags = targetsOf(command).flatMap(({ spec }) => [
    `--${spec.flag}`,
    ...(spec.isNegatable === true ? [`--no-${spec.flag}`] : []),
  ])
  const near = nearest(given, flags)
  const title = titleOf(command)
  return userError(
    'unknown-option',
    { command: title, given },
    near === null ? undefined : `Did you mean ${near}? See its options with: ${title} --help`,
  )
}

interface OptionToken {
  readonly rawName: string
  readonly name: string
  readonly value?: string | undefined
  readonly inlineValue?: boolean | undefined
}

const textOf = (spec: Written, token: OptionToken): string | boolean => {
  const isNegated = token.rawName === `--no-${spec.flag}`
  if (spec.value === undefined) {
    if (token.inlineValue === true) throw userError('option-takes-no-value', { option: token.rawName })
    return !isNegated
  }
  const { value } = token
  const isMissing =
    value === undefined || (token.inlineValue !== true && value.length > 1 && value.startsWith('-'))
  if (isMissing) throw userError('option-needs-value', { option: token.rawName, value: spec.value })
  return value
}

const parsedOf = (spec: Written, token: OptionToken): unknown => {
  const text = textOf(spec, token)
  if (typeof text === 'boolean' || spec.parse === undefined) return text
  const parsed = spec.parse(text)
  if ('value' in parsed) return parsed.value
  throw userError('bad-value', {
    name: token.rawName,
    given: JSON.stringify(text),
    expected: parsed.expected,
    example: spec.example ?? spec.value ?? '',
  })
}

const readArguments = (command: Subcommand, words: readonly string[]): Record<string, unknown> => {
  const values: Record<string, unknown> = {}
  const title = titleOf(command)
  const example = command.examples[0] ?? title
  let at = 0
  for (const spec of command.args) {
    const given = spec.isRepeated === true ? words.slice(at) : words.slice(at, at + 1)
    at += given.length
    if (given.length === 0 && spec.isOptional !== true)
      throw userError('missing-argument', { command: title, argument: spec.name.toUpperCase(), example })
    const wrong = given.find((word) => spec.choices?.includes(word) === false)
    if (wrong !== undefined)
      throw userError('bad-value', {
        name: spec.name.toUpperCase(),
        given: JSON.stringify(wrong),
        expected: `one of ${spec.choices?.join(', ') ?? ''}`,
        example: spec.choices?.[0] ?? '',
      })
    values[spec.name] = spec.isRepeated === true ? given : given[0]
  }
  const surplus = words[at]
  if (surplus !== undefined)
    throw userError('surplus-argument', { command: title, given: JSON.stringify(surplus), example })
  return values
}

/** `words`: what stands behind the program's name. Throws a `UserError`. */
export const parseCommandLine = (commands: readonly Subcommand[], words: readonly string[]): CommandLine => {
  const arity = arityOf(commands)
  const { tokens } = parseArgs({
    args: [...words],
    options: arity,
    strict: false,
    allowPositionals: true,
    allowNegative: true,
    tokens: true,
  })
  const positionals = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []))
  const given: readonly OptionToken[] = tokens.filter((token) => token.kind === 'option')
  if (given.some(({ name }) => name === version.flag)) return { kind: 'version' }
  // Nobody can tell whether the word behind an unknown option is its value or the command.
  const stray = given.find(({ name }) => arity[name] === undefined)
  const first = commands.find(({ name }) => name === (positionals[0] ?? '')) ?? commands[0]
  if (stray !== undefined && first !== undefined) throw unknownOption(first, stray.rawName)
  const isAskingForHelp = given.some(({ name }) => name === help.flag)
  const { command, used, group } = findCommand(commands, positionals)
  if (command === null || isAskingForHelp)
    return { kind: 'help', command: command?.name === '' ? null : command, group }

  const targets = targetsOf(command)
  const typed: Partial<Record<OptionName, string | boolean>> = {}
  const values: Record<string, unknown> = {}
  for (const { owner, spec, key } of targets)
    if (owner === 'command')
      values[key] = spec.value === undefined ? false : spec.isRepeated === true ? [] : undefined
  for (const token of given) {
    const target = targets.findLast(({ spec }) => spec.flag === token.name)
    const isNegation = token.rawName.startsWith('--no-') && token.rawName !== `--${token.name}`
    if (target === undefined || (isNegation && target.spec.isNegatable !== true))
      throw unknownOption(command, token.rawName)
    const { owner, spec, key } = target
    if (owner === 'table') typed[key as OptionName] = textOf(spec, token)
    else if (spec.isRepeated === true)
      values[key] = [...(values[key] as readonly unknown[]), parsedOf(spec, token)]
    else values[key] = parsedOf(spec, token)
  }
  return {
    kind: 'run',
    command,
    typed,
    values: { ...values, ...readArguments(command, positionals.slice(used)) },
  }
}
