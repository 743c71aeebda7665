import { expect, test } from 'vitest'
import { slashCommands } from '../../src/slash/index.ts'
import { parseLine } from '../../src/slash/parse.ts'
import { runCommand } from '../../src/slash/run.ts'
import { slashDesk } from '../support/slash-desk.ts'

test('the client is asked for a new connection', async () => {
  const { client } = await slashDesk()
  let count = 0
  const reconnect = async (): Promise<void> => {
    count += 1
  }
  const parsed = parseLine(slashCommands, '/reconnect')
  if (parsed.kind !== 'command') throw new Error('not a command')
  const ui = { openHelp: () => {}, confirm: () => {}, quit: () => {}, notify: () => {} }
  const outcome = await runCommand({ client: { ...client, reconnect }, ui, commands: slashCommands }, parsed)
  expect(outcome).toEqual({ kind: 'done' })
  expect(count).toBe(1)
})
