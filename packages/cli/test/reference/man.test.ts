import { expect, test } from 'vitest'
import { createKeymap } from '../../src/keys/keymap.ts'
import { renderManual } from '../../src/reference/man.ts'
import { slashCommands } from '../../src/slash/index.ts'
import { defineSubcommand } from '../../src/subcommands/define.ts'
import { shellCommands } from '../support/shell-commands.ts'

const keys = createKeymap()
if (keys.kind === 'invalid') throw new Error(keys.problems.join('\n'))
const manual = renderManual({ commands: shellCommands, slashCommands, keymap: keys.keymap })

test('it has the chapters that readers of manuals look for', () => {
  expect(manual.match(/^\.SH .*$/gm)).toEqual([
    '.SH NAME',
    '.SH SYNOPSIS',
    '.SH DESCRIPTION',
    '.SH OPTIONS',
    '.SH COMMANDS',
    '.SH SLASH COMMANDS',
    '.SH KEYS',
    '.SH ENVIRONMENT',
    '.SH EXIT STATUS',
    '.SH EXAMPLES',
  ])
})

test('a command stands with its own options', () => {
  expect(manual).toContain(`.TP
\\fBchat send\\fR [TEXT…]
Send one message. Or several words. Takes also: \\-\\-identity, \\-\\-channel.
.RS
.TP
\\fB\\-\\-json\\fR
Print Twilio's JSON
.TP
\\fB\\-\\-file PATH\\fR
Send a file: any
.RE
`)
})

test('a text that looks like an order of troff is printed as it is', () => {
  const tricky = defineSubcommand({
    name: 'tricky',
    summary: '.profile is read',
    examples: ["'quoted' \\n"],
    run: () => {},
  })
  const text = renderManual({ commands: [tricky], slashCommands: [], keymap: keys.keymap })
  expect(text).toContain('\n\\&.profile is read.\n')
  expect(text).toContain("\n\\&'quoted' \\en\n")
})
