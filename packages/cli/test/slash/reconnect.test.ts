import { expect, test } from 'vitest'
import { testChat } from '../../../core/test/support/clients.ts'
import { slashCommands } from '../../src/slash/index.ts'
import { parseLine } from '../../src/slash/parse.ts'
import { runCommand } from '../../src/slash/run.ts'
import { contextOf } from '../support/slash-desk.ts'

test('the client is asked for a new connection', async () => {
  let count = 0
  const reconnect = async (): Promise<void> => {
    count += 1
  }
  const parsed = parseLine(slashCommands, '/reconnect')
  if (parsed.kind !== 'command') throw new Error('not a command')
  const client = { ...testChat().clientFor('alice'), reconnect }
  expect(await runCommand(contextOf(client, []), parsed)).toEqual({ kind: 'done' })
  expect(count).toBe(1)
})
