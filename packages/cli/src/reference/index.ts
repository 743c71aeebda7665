/** Everything that is generated from the tables, with the place it is written to. */
import { createKeymap } from '../keys/keymap.ts'
import { slashCommands } from '../slash/index.ts'
import { subcommands } from '../subcommands/index.ts'
import { renderManual } from './man.ts'
import { commandLinePage, errorsPage, keysPage, slashCommandsPage } from './markdown.ts'

export interface ReferenceFile {
  /** From the root of the repository, with slashes. */
  readonly path: string
  readonly content: string
}

/** Throws when the default keys are in each other's way: a mistake in the table. */
export const renderReference = (): readonly ReferenceFile[] => {
  const keys = createKeymap()
  if (keys.kind === 'invalid') throw new Error(keys.problems.join('\n'))
  const { keymap } = keys
  return [
    { path: 'docs/reference/cli.md', content: commandLinePage(subcommands) },
    { path: 'docs/reference/slash-commands.md', content: slashCommandsPage(slashCommands) },
    { path: 'docs/reference/keys.md', content: keysPage(keymap) },
    { path: 'docs/reference/errors.md', content: errorsPage() },
    {
      path: 'packages/cli/man/chat.1',
      content: renderManual({ commands: subcommands, slashCommands, keymap }),
    },
  ]
}
