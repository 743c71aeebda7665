import { expect, test } from 'vitest'
import { keys } from './support/terminal.ts'
import { createWorld } from './support/world.ts'

test('who looks inside sees the events as they come, and a message as the service tells it', async () => {
  const world = await createWorld()
  const alice = world.open('alice')
  await alice.waitFor('Connected as alice')
  alice.type('/events')
  alice.type(keys.enter)
  await alice.waitFor('Events')
  alice.type('/message')
  alice.type(keys.enter)
  await alice.waitFor('Events, with message')
  const [sent = ''] = (await world.chat('send', '--identity', 'bob', '--json', 'look at me')).split('\n')
  // What the pane shows is what commands print.
  await alice.waitFor(`messageAdded ${sent.slice(0, 80)}`)
  alice.type(keys.escape)
  await alice.waitFor((screen) => !screen.includes('Events, with') && screen.includes('look at me'))
  alice.type('/inspect')
  alice.type(keys.enter)
  expect(await alice.waitFor(/"body": "look at me"/)).toContain('Message')
})
