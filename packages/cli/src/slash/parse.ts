/** Tells a command from a message, and reads its arguments. */
import type { ArgumentSpec, SlashCommand, SlashValues } from './define.ts'
import { findCommand, suggestCommand } from './lookup.ts'
import { splitArguments, wordsOf } from './split-arguments.ts'

export type ParsedLine =
  /** Not a command. `text` is what to send: `//shrug` became `/shrug`. */
  | { readonly kind: 'message'; readonly text: string }
  | {
      readonly kind: 'command'
      readonly command: SlashCommand
      readonly values: SlashValues
    }
  /** Nothing may be sent. `problem` says why, `hint` what to do. */
  | { readonly kind: 'invalid'; readonly problem: string; readonly hint: string }

const shownArgument = ({ name, isOptional, isRepeated }: ArgumentSpec): string => {
  const shown = `${name.toUpperCase()}${isRepeated === true ? '…' : ''}`
  return isOptional === true ? `[${shown}]` : shown
}

/** `/create NAME [--private]` */
export const usageOf = (command: SlashCommand): string =>
  [
    `/${command.name}`,
    ...command.args.map(shownArgument),
    ...command.flags.map(({ name }) => `[--${name}]`),
  ].join(' ')

const invalid = (problem: string, hint: string): ParsedLine => ({ kind: 'invalid', problem, hint })

const parseValues = (command: SlashCommand, rest: string): ParsedLine => {
  const usage = `Usage: ${usageOf(command)}`
  const split = splitArguments(
    rest,
    command.args.length,
    command.flags.map(({ name }) => name),
  )
  if (split.kind === 'unclosed') return invalid('A quotation mark is not closed', usage)
  const { words, flags } = split
  const missing = command.args.find(({ isOptional }, at) => isOptional !== true && words[at] === undefined)
  const last = command.args.at(-1)
  if (missing !== undefined) return invalid(`/${command.name} needs ${missing.name.toUpperCase()}`, usage)
  if (words.length > command.args.length) return invalid(`/${command.name} takes no ${words.at(-1)}`, usage)
  return {
    kind: 'command',
    command,
    values: {
      ...Object.fromEntries(command.args.map(({ name }, at) => [name, words[at]])),
      ...(last?.isRepeated === true ? { [last.name]: wordsOf(words[command.args.length - 1] ?? '') } : {}),
      ...Object.fromEntries(command.flags.map(({ name }) => [name, flags.has(name)])),
    },
  }
}

/** Whether Enter would run a command (or complain about one) instead of sending a message. */
export const isCommandLine = (text: string): boolean => text.startsWith('/') && !text.startsWith('//')

export const parseLine = (commands: readonly SlashCommand[], text: string): ParsedLine => {
  if (!isCommandLine(text)) return { kind: 'message', text: text.startsWith('//') ? text.slice(1) : text }
  const [, name = '', rest = ''] = /^\/(\S*)\s*([\s\S]*)$/u.exec(text) ?? []
  const command = findCommand(commands, name)
  if (command !== undefined) return parseValues(command, rest.trimEnd())
  const suggestion = suggestCommand(commands, name)
  const asText = 'To send it as a message, begin with //'
  return invalid(
    name === '' ? 'A command needs a name' : `There is no command /${name}`,
    suggestion === null ? `${asText}; all commands: /help` : `Did you mean /${suggestion}? ${asText}`,
  )
}
