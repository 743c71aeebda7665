import { expect, test } from 'vitest'
import { keys } from './support/terminal.ts'
import { createWorld } from './support/world.ts'

test('alice and bob see each other join, type and talk', async () => {
  const world = await createWorld()
  const alice = world.open('alice')
  await alice.waitFor('Connected as alice')
  const bob = world.open('bob', { columns: 80, rows: 24 })
  await bob.waitFor('Connected as bob')
  await alice.waitFor('bob joined the channel')
  alice.type('hello bo')
  await bob.waitFor('alice is typing…')
  alice.type(`b${keys.enter}`)
  await bob.waitFor('hello bob')
  await bob.waitFor((screen) => !screen.includes('alice is typing'))
  bob.type(`hello alice${keys.enter}`)
  await alice.waitFor('hello alice')
})

test('several lines pasted are one message', async () => {
  const world = await createWorld()
  const alice = world.open('alice')
  await alice.waitFor('Connected as alice')
  alice.paste('one\ntwo\nthree\nfour\nfive')
  await alice.waitFor('five')
  alice.type(keys.enter)
  const history = async () =>
    (await world.chat('history', '--identity', 'alice', '--json')).trim().split('\n').filter(Boolean)
  await expect.poll(async () => (await history()).length, { timeout: 10_000 }).toBe(1)
  expect(JSON.parse((await history())[0] ?? '').body).toBe('one\ntwo\nthree\nfour\nfive')
})

test('what alice writes while reading older messages does not move the page', async () => {
  const world = await createWorld()
  const lines = Array.from({ length: 120 }, (_, at) => `line ${at + 1}.`)
  for (const line of lines.slice(0, 3)) await world.chat('send', '--identity', 'bob', line)
  const alice = world.open('alice', { rows: 24 })
  await alice.waitFor('line 3.')
})
