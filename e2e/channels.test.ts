import { test } from 'vitest'
import { keys } from './support/terminal.ts'
import { createWorld } from './support/world.ts'

/** The header of the timeline, beside the list, names the channel on the screen. */
const showing = (name: string) => new RegExp(`^.*│ ${name} `, 'm')

test('a channel that alice makes shows at bob; deleted under him, he lands in General and reads why', async () => {
  const world = await createWorld()
  const alice = world.open('alice')
  await alice.waitFor('Connected as alice')
  const bob = world.open('bob')
  await bob.waitFor('Connected as bob')

  alice.type(`/create plans${keys.enter}`)
  await alice.waitFor(showing('plans'))
  await bob.waitFor('plans', 5000)
  bob.type(`/join plans${keys.enter}`)
  await alice.waitFor('bob joined the channel')
  await bob.waitFor(showing('plans'))
  bob.type(`what now?${keys.enter}`)
  await alice.waitFor('what now?')

  alice.type(`/rename ideas${keys.enter}`)
  await bob.waitFor('ideas')
  alice.type(`/delete${keys.enter}`)
  await alice.waitFor(/delete .*ideas/i)
  alice.type('y')
  await bob.waitFor('The channel ideas was deleted')
  await alice.waitFor('The channel ideas was deleted')
  bob.type(`still here${keys.enter}`)
  await alice.waitFor('still here')
})

test('arrow keys switch channels with an empty composer, Alt with arrows always', async () => {
  const world = await createWorld()
  const alice = world.open('alice')
  await alice.waitFor('Connected as alice')
  alice.type(`/create plans${keys.enter}`)
  await alice.waitFor(showing('plans'))
  alice.type(keys.up)
  await alice.waitFor(showing('General Channel'))
  alice.type('half a thought')
  alice.type(keys.altDown)
  await alice.waitFor(showing('plans'))
  await alice.waitFor((screen) => !screen.includes('half a thought'))
  alice.type(keys.altUp)
  await alice.waitFor('half a thought')
})

test.each([
  ['/create general channel', 'General Channel is always there'],
  ['/delete', 'General Channel cannot be deleted'],
  ['/jion plans', '/join'],
])('%s is refused with %s', async (typed, expected) => {
  const world = await createWorld()
  const alice = world.open('alice')
  await alice.waitFor('Connected as alice')
  alice.type(`${typed}${keys.enter}`)
  await alice.waitFor(expected)
})
