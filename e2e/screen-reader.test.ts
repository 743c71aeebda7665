import { expect, test } from 'vitest'
import { keys } from './support/terminal.ts'
import { createWorld } from './support/world.ts'

test('with a screen reader everything is a line after the other, and nothing is drawn again', async () => {
  const world = await createWorld()
  await world.chat('send', '--identity', 'bob', 'earlier')
  const alice = world.open('alice', { args: ['--screen-reader'] })
  await alice.waitFor('Connected as alice. Write a message, or /help.')
  await alice.waitFor(/Channel General Channel, 2 people.*\n\d\d:\d\d bob: earlier/)
  const bob = world.open('bob')
  await bob.waitFor('Connected as bob')

  alice.type(`hello bob${keys.enter}`)
  await bob.waitFor('hello bob')
  alice.type('half a ')
  bob.type(`hello alice${keys.enter}`)
  await alice.waitFor(/> half a ?\nbob: hello alice\n> half a/)
  alice.type(`thought${keys.enter}`)
  await bob.waitFor('half a thought')

  alice.paste('one\ntwo\nthree')
  await alice.waitFor('Pasted 3 lines; Enter sends them as one message')
  alice.type(keys.enter)
  await bob.waitFor(/one .*\n.*two .*\n.*three/)

  alice.type(`/create plans${keys.enter}`)
  await alice.waitFor('Channel plans, 1 person.')
  alice.type(`/delete${keys.enter}`)
  await alice.waitFor('Yes or no.')
  alice.type(`yes${keys.enter}`)
  await alice.waitFor('The channel plans was deleted')
  alice.type(`/who${keys.enter}`)
  await alice.waitFor(/In General Channel: .*bob \(online, /)
  alice.type(`/help join${keys.enter}`)
  await alice.waitFor('NAME: name, unique name or SID')
  alice.type(`/quit${keys.enter}`)
  expect((await alice.exited).exitCode).toBe(0)
  expect(alice.grid.modes.bracketedPasteMode).toBe(false)
  // No alternate screen, no moving about, nothing erased but to the end of the line that is typed.
  expect(alice.output()).not.toMatch(/\u001b\[(?:\?1049|2J|\d+;\d+H|\d+A|\?25l)/)
})
