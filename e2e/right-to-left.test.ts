import { expect, test } from 'vitest'
import { keys } from './support/terminal.ts'
import { createWorld } from './support/world.ts'

test('a terminal that leaves the order of Hebrew to programs gets it in the order in which it is read', async () => {
  const world = await createWorld()
  const alice = world.open('alice')
  await alice.waitFor('Connected as alice')
  alice.type(`שלום (עולם)${keys.enter}`)
  await alice.waitFor('שלום (עולם)')
  // As it answers when it is asked whether it reorders: yes, but it need not.
  alice.type('\u001b[8;1$y')
  await alice.waitFor('(םלוע) םולש')
  expect(alice.output()).toContain('\u001b[8l')
  alice.type(`/quit${keys.enter}`)
  await alice.exited
  expect(alice.output()).toMatch(/\u001b\[8h[^]*\u001b\[\?1049l/)
})
