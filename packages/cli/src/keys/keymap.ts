/** Builds the map from chords to actions, refusing one in which two actions want the same chord in the same place. */
import { userError } from '../errors.ts'
import type { ActionSpec } from './action-spec.ts'
import { actions, type Action } from './actions.ts'
import { parseSequence } from './chord.ts'
import { keyContexts, type KeyContext } from './context.ts'

/** What follows a chord: an action, or the chords that may come next. */
export type KeyNode<Name extends string> = Name | KeyMapNode<Name>
export type KeyMapNode<Name extends string> = ReadonlyMap<string, KeyNode<Name>>

export interface Binding {
  readonly context: KeyContext
  /** Chords in their one spelling, separated by a space. */
  readonly sequence: string
}

export interface Keymap<Name extends string = Action> {
  readonly contexts: ReadonlyMap<KeyContext, KeyMapNode<Name>>
  /** What each action is bound to, in the order of the table; for help. */
  readonly bindings: ReadonlyMap<Name, readonly Binding[]>
}

/** Chords per action name, as the configuration gives them; `[]` takes an action its keys. */
export type KeyOverrides = Readonly<Record<string, readonly string[]>>

/** `problems` are sentences for people; each names the lines that cause it. */
export type KeymapResult<Name extends string> =
  | { readonly kind: 'ok'; readonly keymap: Keymap<Name> }
  | { readonly kind: 'invalid'; readonly problems: readonly string[] }

interface Line<Name extends string> extends Binding {
  readonly action: Name
  readonly chords: readonly string[]
  /** How the line is written where it comes from. */
  readonly source: string
}

type Mutable<Name extends string> = Map<string, Name | Mutable<Name>>

const isContext = (name: string): name is KeyContext => keyContexts.some((context) => context === name)

const parseLine = <Name extends string>(
  action: Name,
  spec: ActionSpec,
  key: string,
  isOwn: boolean,
): Line<Name> | string => {
  const source = `${action} = "${key}"${isOwn ? ' (your configuration)' : ''}`
  const [, prefix, rest] = /^([a-z-]{2,}):(.+)$/u.exec(key) ?? []
  if (prefix !== undefined && !isContext(prefix)) return `${source}: there is no place called ${prefix}`
  const chords = parseSequence(rest ?? key)
  if (chords === null) return `${source}: ${rest ?? key} is not a chord; write it like ctrl+n, alt+up or f1`
  return { action, context: prefix ?? spec.context, chords, sequence: chords.join(' '), source }
}

/** Whether one begins with the other. */
const isInTheWay = (left: readonly string[], right: readonly string[]): boolean =>
  left.slice(0, right.length).every((chord, at) => chord === right[at])

const conflicts = <Name extends string>(lines: readonly Line<Name>[]): readonly string[] =>
  lines.flatMap((line, at) =>
    lines
      .slice(0, at)
      .filter((other) => other.context === line.context && isInTheWay(other.chords, line.chords))
      .map((other) => `${other.source} and ${line.source} want the same chord in ${line.context}`),
  )

const insert = <Name extends string>(root: Mutable<Name>, { chords, action }: Line<Name>): void => {
  let node = root
  for (const chord of chords.slice(0, -1)) {
    const next = node.get(chord)
    const child: Mutable<Name> = next instanceof Map ? next : new Map()
    node.set(chord, child)
    node = child
  }
  node.set(chords.at(-1) ?? '', action)
}

/** The default keys of `table` with `overrides` instead where they name an action. */
export const createKeymapOf = <Name extends string>(
  table: Readonly<Record<Name, ActionSpec>>,
  overrides: KeyOverrides,
): KeymapResult<Name> => {
  const names = Object.keys(table) as Name[]
  const unknown = Object.keys(overrides).filter((name) => !Object.hasOwn(table, name))
  const problems = unknown.map((name) => `${name} (your configuration): there is no action of this name`)
  const lines: Line<Name>[] = []
  for (const action of names) {
    const own = overrides[action]
    for (const key of own ?? table[action].keys) {
      const line = parseLine(action, table[action], key, own !== undefined)
      if (typeof line === 'string') problems.push(line)
      else lines.push(line)
    }
  }
  problems.push(...conflicts(lines))
  if (problems.length > 0) return { kind: 'invalid', problems }
  const contexts = new Map<KeyContext, Mutable<Name>>()
  for (const line of lines) {
    const root = contexts.get(line.context) ?? new Map<string, Name | Mutable<Name>>()
    contexts.set(line.context, root)
    insert(root, line)
  }
  const bindings = new Map(names.map((name) => [name, lines.filter(({ action }) => action === name)]))
  return { kind: 'ok', keymap: { contexts, bindings } }
}

/** The program's own keys with the person's instead where there are some. */
export const createKeymap = (overrides: KeyOverrides = {}): KeymapResult<Action> =>
  createKeymapOf(actions, overrides)

/** The same; throws `bad-keys`, which names the lines that collide. */
export const keymapOf = (overrides: KeyOverrides): Keymap => {
  const result = createKeymap(overrides)
  if (result.kind === 'ok') return result.keymap
  throw userError('bad-keys', { problems: result.problems.join('; ') })
}
