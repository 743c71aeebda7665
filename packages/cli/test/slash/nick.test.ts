import { expect, test } from 'vitest'
import { contextOf } from '../support/slash-desk.ts'
import { parseLine } from '../../src/slash/parse.ts'
import { runCommand } from '../../src/slash/run.ts'
import { slashCommands } from '../../src/slash/index.ts'
import { testChat } from '../../../core/test/support/clients.ts'

const enter = async (line: string): Promise<{ names: readonly string[]; outcome: unknown }> => {
  const names: string[] = []
  const client = {
    ...testChat().clientFor('alice'),
    setOwnName: async (name: string): Promise<void> => {
      names.push(name)
    },
  }
  const parsed = parseLine(slashCommands, line)
  if (parsed.kind !== 'command') throw new Error(`${line} is no command`)
  return { outcome: await runCommand(contextOf(client, []), parsed), names }
}

test('the name that others see is changed', async () => {
  expect(await enter('/nick Alice in Berlin')).toEqual({
    names: ['Alice in Berlin'],
    outcome: { kind: 'done' },
  })
})

test('a name too long or with control characters in it changes nothing', async () => {
  expect(await enter(`/nick ${'x'.repeat(257)}`)).toMatchObject({
    names: [],
    outcome: { problem: 'A name has at most 256 characters' },
  })
  expect(await enter('/nick a\u0007b')).toMatchObject({
    names: [],
    outcome: { problem: 'A name holds no control characters' },
  })
})
