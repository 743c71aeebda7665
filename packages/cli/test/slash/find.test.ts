import { expect, test } from 'vitest'
import { SlashError } from '../../src/slash/define.ts'
import { activeConversation } from '../../src/slash/find.ts'
import { slashCommands } from '../../src/slash/index.ts'
import { testChat } from '../../../core/test/support/clients.ts'

test('before the first connection there is no channel to act on', () => {
  const client = testChat().clientFor('alice')
  const ui = { openHelp: () => {}, confirm: () => {}, quit: () => {}, notify: () => {} }
  expect(() => activeConversation({ client, ui, commands: slashCommands })).toThrow(
    new SlashError('You are in no channel yet'),
  )
})
