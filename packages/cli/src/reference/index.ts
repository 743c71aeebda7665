/** Everything that is generated from the tables, with the place it is written to. */
import { createKeymap } from '../keys/keymap.ts'
import { slashCommands } from '../slash/index.ts'
import { errorsPage, keysPage, slashCommandsPage } from './markdown.ts'

export interface ReferenceFile {
  /** From the root of the repository, with slashes. */
  readonly path: string
  readonly content: string
}

/** Throws when the default keys are in each other's way: a mistake in the table. */
export const renderReference = (): readonly ReferenceFile[] => {
  const keys = createKeymap()
  if (keys.kind === 'invalid') throw new Error(keys.problems.join('\n'))
  return [
    { path: 'docs/reference/slash-commands.md', content: slashCommandsPage(slashCommands) },
    { path: 'docs/reference/keys.md', content: keysPage(keys.keymap) },
    { path: 'docs/reference/errors.md', content: errorsPage() },
  ]
}
