import { test } from 'vitest'
import { keys } from './support/terminal.ts'
import { createWorld } from './support/world.ts'

const ctrlUp = '\u001b[1;5A'

test('alice and bob answer, react to, edit and delete messages', async () => {
  const world = await createWorld()
  const alice = world.open('alice', { rows: 30 })
  await alice.waitFor('Connected as alice')
  const bob = world.open('bob', { columns: 90, rows: 30 })
  await bob.waitFor('Connected as bob')
  alice.type(`shall we shp?${keys.enter}`)
  await bob.waitFor('shall we shp?')

  alice.type(`${ctrlUp}e`)
  await alice.waitFor('editing a message — Enter saves, Escape gives up')
  alice.type(`${keys.backspace.repeat(3)}hip?${keys.enter}`)
  await bob.waitFor('shall we ship? (edited)')

  bob.type(`${ctrlUp}r`)
  await bob.waitFor('answering alice: shall we ship?')
  bob.type(`yes please${keys.enter}`)
  await alice.waitFor('┌ alice  shall we ship?')
  await alice.waitFor('yes please')

  bob.type(`${ctrlUp}${keys.up}+`)
  await bob.waitFor('React with')
  bob.type('tada')
  await bob.waitFor(/▸ 🎉/u)
  bob.type(keys.enter)
  await alice.waitFor(/🎉\s*1/u)
  bob.type(keys.escape)
  await bob.waitFor('Connected as bob')

  // Bob's word is not alice's to edit.
  alice.type(`${ctrlUp}e`)
  await alice.waitFor('You can edit only messages of your own')
  alice.type(keys.escape)
  bob.type(`${ctrlUp}d`)
  await bob.waitFor('Delete this message for everyone?')
  bob.type('y')
  await alice.waitFor((screen) => !screen.includes('yes please'))
  await alice.waitFor('shall we ship? (edited)')
})

test('a message is found by a word in it, however far back it is', async () => {
  const world = await createWorld()
  await world.chat('send', '--identity', 'bob', 'the needle')
  for (let at = 1; at <= 3; at += 1) {
    const lines = Array.from({ length: 30 }, (_, line) => `hay ${at}-${line}.`).join('\n')
    await world.chat('send', '--identity', 'bob', lines)
  }
  const alice = world.open('alice', { rows: 24 })
  await alice.waitFor('hay 3-29.')
  alice.type(`/search needle${keys.enter}`)
  await alice.waitFor('1 found')
  alice.type(keys.enter)
  await alice.waitFor(/▌.*the needle/)
  alice.type('i')
  await alice.waitFor('"body": "the needle"')
})
