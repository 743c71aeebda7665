import { expect, test } from 'vitest'
import { testChat } from '../../../core/test/support/clients.ts'
import { slashCommands } from '../../src/slash/index.ts'
import { parseLine } from '../../src/slash/parse.ts'
import { runCommand } from '../../src/slash/run.ts'
import { contextOf } from '../support/slash-desk.ts'

test('the channel on the screen or another one is not muted any more', async () => {
  const client = testChat().clientFor('alice')
  await client.start()
  const asked: string[] = []
  const calls: unknown[] = []
  const setMuted = async (...call: readonly unknown[]): Promise<void> => {
    calls.push(call)
  }
  const context = contextOf({ ...client, setMuted }, asked)
  for (const line of ['/unmute', '/unmute general channel']) {
    const parsed = parseLine(slashCommands, line)
    if (parsed.kind !== 'command') throw new Error(`${line} is no command`)
    expect(await runCommand(context, parsed)).toEqual({ kind: 'done' })
  }
  const sid = client.store.get().activeSid
  expect(calls).toEqual([
    [sid, false],
    [sid, false],
  ])
  expect(asked.at(-1)).toBe('info: General Channel is not muted any more')
})
