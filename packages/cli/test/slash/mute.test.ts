import { expect, test } from 'vitest'
import { testChat } from '../../../core/test/support/clients.ts'
import { slashCommands } from '../../src/slash/index.ts'
import { parseLine } from '../../src/slash/parse.ts'
import { runCommand } from '../../src/slash/run.ts'
import { contextOf, slashDesk } from '../support/slash-desk.ts'

test('the channel on the screen or another one is muted', async () => {
  const client = testChat().clientFor('alice')
  await client.start()
  const asked: string[] = []
  const calls: unknown[] = []
  const setMuted = async (...call: readonly unknown[]): Promise<void> => {
    calls.push(call)
  }
  const context = contextOf({ ...client, setMuted }, asked)
  for (const line of ['/mute', '/mute general channel']) {
    const parsed = parseLine(slashCommands, line)
    if (parsed.kind !== 'command') throw new Error(`${line} is no command`)
    expect(await runCommand(context, parsed)).toEqual({ kind: 'done' })
  }
  const sid = client.store.get().activeSid
  expect(calls).toEqual([
    [sid, true],
    [sid, true],
  ])
  expect(asked[1]).toBe('info: General Channel is muted')
})

test('a mute may be for a while: of the channel on the screen, or of one that is named before', async () => {
  const { enter, asked } = await slashDesk()
  for (const name of ['plans', 'plans 2h']) await enter(`/create ${name}`)
  asked.length = 0
  for (const words of ['45m', 'plans 1d', 'general channel 2h', 'plans 2h', '']) await enter(`/mute ${words}`)
  await enter('/unmute')
  const minute = 60_000
  expect(asked).toEqual([
    `mute ends in ${45 * minute}`,
    'info: plans 2h is muted for 45m, or until /unmute',
    `mute ends in ${24 * 60 * minute}`,
    'info: plans is muted for 1d, or until /unmute',
    `mute ends in ${120 * minute}`,
    'info: General Channel is muted for 2h, or until /unmute',
    'mute ends never',
    'info: plans 2h is muted',
    'mute ends never',
    'info: plans 2h is muted',
    'mute ends never',
    'info: plans 2h is not muted any more',
  ])
  expect(await enter('/mute soon 2h')).toContain('There is no channel soon')
})
