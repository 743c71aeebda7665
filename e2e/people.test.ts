import { expect, test } from 'vitest'
import { keys } from './support/terminal.ts'
import { createWorld } from './support/world.ts'

const showing = (name: string) => new RegExp(`^.*│ ${name} `, 'm')

test('a private channel is seen by whom alice invites, until she takes them out; a new name reaches everybody', async () => {
  const world = await createWorld()
  const alice = world.open('alice')
  await alice.waitFor('Connected as alice')
  const bob = world.open('bob')
  await bob.waitFor('Connected as bob')

  alice.type(`/create --private secrets${keys.enter}`)
  await alice.waitFor(showing('secrets'))
  // What is made after it shows; so what does not show is not on its way.
  alice.type(`/create open${keys.enter}`)
  await bob.waitFor('+ open')
  expect(bob.screen()).not.toContain('secrets')

  alice.type(`/switch secrets${keys.enter}`)
  await alice.waitFor(showing('secrets'))
  alice.type(`/invite bob${keys.enter}`)
  await bob.waitFor('secrets')
  await alice.waitFor('bob joined the channel')
  bob.type(`/switch secrets${keys.enter}`)
  await bob.waitFor(showing('secrets'))
  bob.type(`/nick Robert${keys.enter}`)
  await alice.waitFor(/● Robert/u)
  bob.type(`between us${keys.enter}`)
  await alice.waitFor('between us')
  await bob.waitFor('Seen by alice')

  alice.type(`/kick Robert${keys.enter}`)
  await alice.waitFor('Take Robert out of this channel?')
  alice.type('y')
  await bob.waitFor(showing('General Channel'))
  await bob.waitFor((screen) => !/# secrets/u.test(screen))
})
