import { expect, test } from 'vitest'
import { fishCompletion } from '../../../src/reference/completion/fish.ts'
import { completionTree } from '../../../src/reference/completion/tree.ts'
import { shellCommands } from '../../support/shell-commands.ts'

const script = fishCompletion(completionTree(shellCommands))

test('commands and options stand with their meaning', () => {
  expect(script).toContain(`complete -c chat -n '__chat_at \\'channels\\'' -a 'create' -d 'Make one'\n`)
  expect(script).toContain(`complete -c chat -n '__chat_at \\'send\\'' -l json -d 'Print Twilio\\'s JSON'\n`)
  expect(script).toContain(`complete -c chat -n '__chat_at \\'\\'' -s i -l identity -x -d 'Who you are'\n`)
})

test('an option for a file offers files', () => {
  expect(script).toContain(`complete -c chat -n '__chat_at \\'send\\'' -l file -r -F -d 'Send a file: any'\n`)
})
