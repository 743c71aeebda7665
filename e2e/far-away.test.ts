import { expect, test } from 'vitest'
import { createFarService } from './support/far-service.ts'
import { keys } from './support/terminal.ts'
import { createWorld } from './support/world.ts'

test('200 ms away keys and messages show at once, the order is kept, and /reconnect loses nothing', async () => {
  const { url, nearUrl, hold } = await createFarService({ late: 200 })
  const world = await createWorld()
  const alice = world.open('alice', { args: ['--server', url] })
  const bob = world.open('bob', { args: ['--server', nearUrl], columns: 80, rows: 24 })
  await bob.waitFor('Connected as bob')
  await alice.waitFor('Connected as alice', 30_000)

  // As long as nothing passes, whatever shows is shown without the service.
  let release = hold()
  for (const text of ['first', 'second', 'third']) {
    alice.type(text)
    await alice.waitFor(`› ${text}`)
    alice.type(keys.enter)
    await alice.waitFor(new RegExp(`│ +${text} +…`, 'u'))
  }
  const inOrder = (mark: string) => new RegExp(`first${mark}\n.*second${mark}\n.*third${mark}\n`, 'u')
  await alice.waitFor(inOrder(' +… .*'))
  expect(bob.screen()).not.toContain('first')
  release()
  await bob.waitFor(inOrder('.*'))
  await alice.waitFor((screen) => inOrder('.*').test(screen) && !screen.includes('…'))

  release = hold()
  alice.type('/reconnect')
  await alice.waitFor('› /reconnect')
  alice.type(keys.enter)
  await alice.waitFor('connecting again…')
  alice.type('written meanwhile')
  await alice.waitFor('› written meanwhile')
  alice.type(keys.enter)
  await alice.waitFor(/│ +written meanwhile +…/u)
  bob.type('meanwhile too')
  await bob.waitFor('› meanwhile too')
  bob.type(keys.enter)
  release()
  await alice.waitFor('Connected as alice', 30_000)
  await alice.waitFor('meanwhile too')
  await bob.waitFor('written meanwhile')
  await alice.waitFor((screen) => screen.split('written meanwhile').length === 2 && !screen.includes('…'))
})
