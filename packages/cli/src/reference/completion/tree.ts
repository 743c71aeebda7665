/** What a shell can complete behind each beginning of a command. */
import { settings } from '../../config/edit.ts'
import { actions } from '../../keys/actions.ts'
import type { ArgumentSpec, Subcommand } from '../../subcommands/define.ts'
import { optionsOf, type ShownOption } from '../command-line.ts'

interface Word {
  readonly word: string
  /** Empty where a word says enough by itself. */
  readonly summary: string
}

/** One beginning: `''` is `chat` alone, `channels` what stands before `create`. */
export interface CompletionNode {
  readonly path: string
  /** Commands that go on from here, and the values that its argument can have. */
  readonly words: readonly Word[]
  readonly options: readonly ShownOption[]
  /** Whether files are offered as well. */
  readonly takesFiles: boolean
}

const valuesOf = (spec: ArgumentSpec, commands: readonly Subcommand[]): readonly Word[] => {
  const bare = (names: readonly string[]): readonly Word[] => names.map((word) => ({ word, summary: '' }))
  if (spec.choices !== undefined) return bare(spec.choices)
  if (spec.complete === 'setting')
    return bare([
      ...settings.map(({ name }) => name),
      ...Object.keys(actions).map((action) => `keys.${action}`),
    ])
  if (spec.complete === 'command')
    return bare([...new Set(commands.map(({ name }) => name.split(' ')[0] ?? ''))].filter(Boolean))
  return []
}

const nextWords = (path: string, commands: readonly Subcommand[]): readonly Word[] => {
  const found = new Map<string, string>()
  const before = path === '' ? '' : `${path} `
  for (const { name, summary } of commands) {
    if (name === path || !name.startsWith(before)) continue
    const rest = name.slice(before.length).split(' ')
    const word = rest[0] ?? ''
    // A group without a command of its own is described by what it holds.
    if (rest.length === 1) found.set(word, summary)
    else if (!found.has(word)) found.set(word, '')
  }
  return [...found].map(([word, summary]) => ({ word, summary }))
}

export const completionTree = (commands: readonly Subcommand[]): readonly CompletionNode[] => {
  const paths = new Set(
    commands.flatMap(({ name }) => name.split(' ').map((_, at, words) => words.slice(0, at + 1).join(' '))),
  )
  return [...paths].map((path) => {
    const command = commands.find(({ name }) => name === path)
    const args = command?.args ?? []
    return {
      path,
      words: [...nextWords(path, commands), ...args.flatMap((spec) => valuesOf(spec, commands))],
      options: command === undefined ? [] : optionsOf(command),
      takesFiles: args.some(({ complete }) => complete === 'path'),
    }
  })
}

/** All ways to write an option. */
export const formsOf = ({ short, long, negative }: ShownOption): readonly string[] =>
  [short, long, negative].filter((form) => form !== null)

/** The forms of options that take a value which is a file, and of those that take another value. */
export const valueForms = (
  nodes: readonly CompletionNode[],
): { readonly file: readonly string[]; readonly other: readonly string[] } => {
  const all = nodes.flatMap(({ options }) => options).filter(({ value }) => value !== null)
  const forms = (isFile: boolean): readonly string[] => [
    ...new Set(all.filter(({ complete }) => (complete === 'path') === isFile).flatMap(formsOf)),
  ]
  return { file: forms(true), other: forms(false) }
}
