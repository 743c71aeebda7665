/** What help says: pages of terms with their meaning, made from the tables. */
import { actions, type Action } from '../keys/actions.ts'
import { displayChord } from '../keys/chord.ts'
import { contextTitles, keyContexts, type KeyContext } from '../keys/context.ts'
import type { Binding, Keymap } from '../keys/keymap.ts'
import type { SlashCommand } from '../slash/define.ts'
import { findCommand } from '../slash/lookup.ts'
import { usageOf } from '../slash/parse.ts'

interface HelpRow {
  /** A chord, a command, an argument. */
  readonly term: string
  readonly meaning: string
}

export interface HelpSection {
  readonly title: string
  readonly rows: readonly HelpRow[]
}

export interface HelpPage {
  readonly title: string
  readonly sections: readonly HelpSection[]
}

/** `Alt+↑, ↑ with an empty composer`; empty when nothing is bound. */
export const bindingsText = (bindings: readonly Binding[], context: KeyContext): string =>
  bindings
    .map(({ context: where, sequence }) =>
      where === context
        ? displayChord(sequence)
        : `${displayChord(sequence)} ${contextTitles[where].charAt(0).toLowerCase()}${contextTitles[where].slice(1)}`,
    )
    .join(', ')

/** One section for each place where keys count. */
export const keySections = (keymap: Keymap): readonly HelpSection[] =>
  keyContexts.flatMap((context) => {
    const rows = (Object.keys(actions) as Action[])
      .filter((action) => actions[action].context === context)
      .map((action) => ({
        term: bindingsText(keymap.bindings.get(action) ?? [], context),
        meaning: actions[action].summary,
      }))
      .filter(({ term }) => term !== '')
    return rows.length === 0 ? [] : [{ title: contextTitles[context], rows }]
  })

const commandRows = (commands: readonly SlashCommand[]): readonly HelpRow[] => [
  ...commands.map((command) => ({ term: usageOf(command), meaning: command.summary })),
  { term: '//text', meaning: 'Send a line that begins with a slash' },
]

const commandPage = (command: SlashCommand): HelpPage => {
  const values = [
    ...command.args.map(({ name, summary }) => ({ term: name.toUpperCase(), meaning: summary })),
    ...command.flags.map(({ name, summary }) => ({ term: `--${name}`, meaning: summary })),
  ]
  const aliases = command.aliases.map((alias) => `/${alias}`).join(', ')
  return {
    title: usageOf(command),
    sections: [
      { title: command.summary, rows: values },
      {
        title: 'For example',
        rows: [
          { term: command.example, meaning: '' },
          ...(aliases === '' ? [] : [{ term: aliases, meaning: 'does the same' }]),
        ],
      },
    ],
  }
}

/** `topic` is a command's name, `keys`, or `null` for all; what is not known gives the page of all. */
export const helpPage = (
  topic: string | null,
  commands: readonly SlashCommand[],
  keymap: Keymap,
): HelpPage => {
  if (topic === 'keys') return { title: 'Keys', sections: keySections(keymap) }
  const command = topic === null ? undefined : findCommand(commands, topic)
  if (command !== undefined) return commandPage(command)
  return {
    title: 'Commands and keys',
    sections: [{ title: 'Commands', rows: commandRows(commands) }, ...keySections(keymap)],
  }
}
