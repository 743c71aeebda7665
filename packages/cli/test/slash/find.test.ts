import { expect, test } from 'vitest'
import { testChat } from '../../../core/test/support/clients.ts'
import { SlashError } from '../../src/slash/define.ts'
import { activeConversation } from '../../src/slash/find.ts'
import { contextOf } from '../support/slash-desk.ts'

test('before the first connection there is no channel to act on', () => {
  const context = contextOf(testChat().clientFor('alice'), [])
  expect(() => activeConversation(context)).toThrow(new SlashError('You are in no channel yet'))
})
