import { expect, test } from 'vitest'
import { completionTree } from '../../../src/reference/completion/tree.ts'
import { zshCompletion } from '../../../src/reference/completion/zsh.ts'
import { shellCommands } from '../../support/shell-commands.ts'

const script = zshCompletion(completionTree(shellCommands))

test('commands and options stand with their meaning, quotes and colons kept apart from the syntax', () => {
  expect(script).toContain(`    ('send')
      choices=()
      options=('--json:Print Twilio'\\''s JSON' '--file:Send a file: any' '-i:Who you are'`)
  expect(script).toContain(`    ('channels')
      choices=('create:Make one')`)
})

test('it can be sourced as well as stand in a folder of functions', () => {
  expect(script.startsWith('#compdef chat\n')).toBe(true)
  expect(script).toContain('else compdef _chat chat; fi\n')
})
