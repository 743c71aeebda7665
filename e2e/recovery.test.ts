import { setTimeout as delay } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { keys } from './support/terminal.ts'
import { createWorld } from './support/world.ts'

test('the local service is killed while both write: both recover, nothing is lost or doubled', async () => {
  const world = await createWorld()
  const alice = world.open('alice')
  await alice.waitFor('Connected as alice')
  const bob = world.open('bob')
  await bob.waitFor('Connected as bob')

  const written: string[] = []
  for (let round = 0; round < 3; round += 1) {
    const { pid } = await world.service()
    for (let at = 0; at < 6; at += 1) {
      for (const [terminal, name] of [
        [alice, 'a'],
        [bob, 'b'],
      ] as const) {
        const text = `${name}${round}-${at}.`
        written.push(text)
        terminal.type(text)
        await delay(40)
        terminal.type(keys.enter)
        await delay(40)
      }
      if (at === 2) process.kill(pid, 'SIGKILL')
    }
    const last = (screen: string): boolean =>
      [`a${round}-5.`, `b${round}-5.`].every((text) => screen.includes(text))
    await alice.waitFor(last, 40_000)
    await bob.waitFor(last, 40_000)
    await expect.poll(async () => (await world.service()).pid, { timeout: 40_000 }).not.toBe(pid)
  }

  const bodies = async (): Promise<readonly string[]> =>
    (await world.chat('history', '--identity', 'alice', '-n', '200', '--json'))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).body as string)
  await expect.poll(async () => (await bodies()).length, { timeout: 40_000 }).toBe(written.length)
  const stored = await bodies()
  expect(stored.toSorted()).toEqual(written.toSorted())
  for (const name of ['a', 'b'])
    expect(stored.filter((text) => text.startsWith(name))).toEqual(
      written.filter((text) => text.startsWith(name)),
    )
}, 180_000)

test('a second person starting in the same instant shares the one service', async () => {
  const world = await createWorld()
  const people = ['alice', 'bob', 'carol', 'dave'].map((name) => [name, world.open(name)] as const)
  for (const [name, terminal] of people) await terminal.waitFor(`Connected as ${name}`, 40_000)
  people[0]?.[1].type(`hello all${keys.enter}`)
  for (const [, terminal] of people) await terminal.waitFor('hello all')
})
