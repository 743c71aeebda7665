import { expect, test } from 'vitest'
import { slashCommands } from '../../src/slash/index.ts'
import { findCommand, suggestCommand } from '../../src/slash/lookup.ts'

test('a command is found by its name and its aliases', () => {
  expect(findCommand(slashCommands, 'JOIN')?.name).toBe('join')
  expect(findCommand(slashCommands, 'j')?.name).toBe('join')
  expect(findCommand(slashCommands, 'jo')).toBeUndefined()
})

test('a slip suggests, something else does not', () => {
  expect(suggestCommand(slashCommands, 'jion')).toBe('join')
  expect(suggestCommand(slashCommands, 'swi')).toBe('switch')
  expect(suggestCommand(slashCommands, 'xyzzy')).toBeNull()
})
