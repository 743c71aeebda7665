import { expect, test } from 'vitest'
import { createKeymap } from '../../src/keys/keymap.ts'
import { commandLinePage, errorsPage, keysPage, slashCommandsPage } from '../../src/reference/markdown.ts'
import { defineSlashCommand } from '../../src/slash/define.ts'
import { shellCommands } from '../support/shell-commands.ts'

test('a slash command has a row, and a chapter with its parts', () => {
  const page = slashCommandsPage([
    defineSlashCommand({
      name: 'create',
      aliases: ['new'],
      summary: 'Create a channel | go there',
      example: '/create Tea',
      args: [{ name: 'name', summary: 'its <name>' }],
      flags: [{ name: 'private', summary: 'hidden' }],
      run: () => {},
    }),
  ])
  expect(page).toContain('| `/create NAME [--private]` | Create a channel \\| go there |\n')
  expect(page).toContain(`## \`/create NAME [--private]\`

Create a channel \\| go there. Also: \`/new\`.

| part | meaning |
| --- | --- |
| \`NAME\` | its &lt;name> |
| \`--private\` | hidden |

For example: \`/create Tea\`
`)
})

test('a key has its chords, what it does and the name to bind it by', () => {
  const keys = createKeymap()
  if (keys.kind === 'invalid') throw new Error(keys.problems.join('\n'))
  expect(keysPage(keys.keymap)).toContain(
    '| `Alt+↓`, `↓` (with an empty composer) | Go to the next channel | `conversation.next` |\n',
  )
})

test('an error has its code, what to do and its exit status', () => {
  expect(errorsPage()).toContain('| `interrupted` | Interrupted |')
  expect(errorsPage()).toMatch(/\| `interrupted` \|.*\| 130 \|/)
})

test('a command of the shell has its usage, its own options and the names of those it shares', () => {
  expect(commandLinePage(shellCommands)).toContain(`## \`chat send\`

\`chat send [OPTION…] [TEXT…]\`

Send one message. Or several words.

| argument | meaning |
| --- | --- |
| \`[TEXT…]\` | The text |

| option | does |
| --- | --- |
| \`--json\` | Print Twilio's JSON |
| \`--file PATH\` | Send a file: any |

Also: \`--identity\`, \`--channel\`.

\`\`\`sh
chat send 'it''s out'
\`\`\`
`)
})
