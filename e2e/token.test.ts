import { test } from 'vitest'
import { createFarService } from './support/far-service.ts'
import { keys } from './support/terminal.ts'
import { createWorld } from './support/world.ts'

test('a token of sixty seconds runs out twice on an advanced clock, and the chat goes on', async () => {
  let ahead = 0
  const { url, emulator } = await createFarService({ tokenTtl: 60, now: () => Date.now() + ahead })
  const world = await createWorld({ CHAT_SERVER: url })
  const alice = world.open('alice')
  await alice.waitFor('Connected as alice')
  const bob = world.open('bob')
  await bob.waitFor('Connected as bob')
  for (const round of [1, 2]) {
    ahead += 61_000
    emulator.control.advanceClock(61_000)
    alice.type(`round ${round}${keys.enter}`)
    await bob.waitFor(`round ${round}`, 30_000)
    bob.type(`heard ${round}${keys.enter}`)
    await alice.waitFor(`heard ${round}`, 30_000)
  }
})
