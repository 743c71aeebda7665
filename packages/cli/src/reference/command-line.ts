/** How the commands of the shell and their options are written; what help, manual and completion all show. */
import type { OptionSpec } from '../config/option-spec.ts'
import { options } from '../config/options.ts'
import type { ArgumentSpec, OwnOptionSpec, Subcommand } from '../subcommands/define.ts'

/** One option as it is shown. */
export interface ShownOption {
  readonly short: string | null
  /** With its dashes. */
  readonly long: string
  /** `--no-…`, where there is one. */
  readonly negative: string | null
  /** What the value is called; `null` = a switch. */
  readonly value: string | null
  readonly summary: string
  readonly env: string | null
  readonly setting: string | null
  readonly fallback: string | null
  readonly complete: OwnOptionSpec['complete'] | null
}

const helpOption: ShownOption = {
  short: '-h',
  long: '--help',
  negative: null,
  value: null,
  summary: 'Say what the command does',
  env: null,
  setting: null,
  fallback: null,
  complete: null,
}

const versionOption: ShownOption = {
  ...helpOption,
  short: '-V',
  long: '--version',
  summary: 'Print the version',
}

const shownOwn = (own: OwnOptionSpec): ShownOption => ({
  ...helpOption,
  short: own.short === undefined ? null : `-${own.short}`,
  long: `--${own.flag}`,
  value: own.value ?? null,
  summary: own.summary,
  complete: own.complete ?? null,
})

const completions: Readonly<Record<string, OwnOptionSpec['complete']>> = { CHANNEL: 'channel', FILE: 'path' }

const shownShared = (spec: OptionSpec<unknown>): ShownOption => ({
  short: spec.short === undefined ? null : `-${spec.short}`,
  long: `--${spec.flag ?? ''}`,
  negative: spec.isNegatable === true ? `--no-${spec.flag ?? ''}` : null,
  value: spec.value ?? null,
  summary: spec.summary,
  env: spec.env ?? null,
  setting: spec.setting ?? null,
  fallback: spec.fallbackText ?? null,
  complete: completions[spec.value ?? ''] ?? null,
})

/** Its own options, then those it shares, then `--help`. An own option replaces a shared one of the same name. */
export const optionsOf = (command: Subcommand): readonly ShownOption[] => {
  const own = Object.values(command.options).map(shownOwn)
  const shared = command.uses
    .map((name) => shownShared(options[name] as OptionSpec<unknown>))
    .filter(({ long }) => !own.some((other) => other.long === long))
  return [...own, ...shared, helpOption, ...(command.name === '' ? [versionOption] : [])]
}

/** Every option of the table, in its order. */
export const sharedOptions = (): readonly ShownOption[] =>
  Object.values(options).map((spec) => shownShared(spec as OptionSpec<unknown>))

/** `-i, --identity NAME` */
export const optionText = ({ short, long, negative, value }: ShownOption): string =>
  [short, `${long}${value === null ? '' : ` ${value}`}`, negative].filter((form) => form !== null).join(', ')

/** What is said behind the summary: `CHAT_IDENTITY; default: asked for`. */
export const optionRemarks = ({ env, setting, fallback }: ShownOption): string =>
  [env, setting === null ? null : `setting ${setting}`, fallback === null ? null : `default: ${fallback}`]
    .filter((remark) => remark !== null)
    .join('; ')

/** `[TEXT…]` */
export const argumentText = ({ name, isOptional, isRepeated, choices }: ArgumentSpec): string => {
  const word = choices === undefined ? name.toUpperCase() : choices.join('|')
  const shown = `${word}${isRepeated === true ? '…' : ''}`
  return isOptional === true ? `[${shown}]` : shown
}

/** `chat send` */
export const commandText = ({ name }: Pick<Subcommand, 'name'>): string => `chat ${name}`.trim()

/** `chat send [OPTION…] [TEXT…]` */
export const usageText = (command: Subcommand): string =>
  [commandText(command), '[OPTION…]', ...command.args.map(argumentText)].join(' ')
