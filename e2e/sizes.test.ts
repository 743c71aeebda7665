import { expect, test } from 'vitest'
import { keys } from './support/terminal.ts'
import { createWorld } from './support/world.ts'

test.each([
  [300, 100],
  [120, 40],
  [80, 24],
  [40, 12],
  [20, 5],
])('at %i×%i one can read and write', async (columns, rows) => {
  const world = await createWorld()
  const alice = world.open('alice', { columns, rows })
  await alice.waitFor(/General|alice/)
  await expect.poll(async () => (await world.service()).running, { timeout: 40_000 }).toBe(true)
  alice.type(`hi 漢字${keys.enter}`)
  await alice.waitFor('hi 漢字')
})

test('a storm of resizes leaves a whole screen', async () => {
  const world = await createWorld()
  const alice = world.open('alice')
  await alice.waitFor('Connected as alice')
  alice.type(`steady${keys.enter}`)
  await alice.waitFor('steady')
  for (let at = 0; at < 60; at += 1) alice.resize(20 + ((at * 37) % 200), 5 + ((at * 13) % 60))
  alice.resize(20, 5)
  alice.resize(100, 30)
  await alice.waitFor(/General Channel[^]*steady/)
})
