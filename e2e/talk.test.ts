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
  // The header names them: only now does bob know whose typing he is told of, and it is told once in five seconds.
  await bob.waitFor('alice and bob')
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
  await expect.poll(async () => (await history()).length, { timeout: 40_000 }).toBe(1)
  expect(JSON.parse((await history())[0] ?? '').body).toBe('one\ntwo\nthree\nfour\nfive')
})

test('who reads older messages keeps the page while others write, and is told of what is new', async () => {
  const world = await createWorld()
  for (let at = 1; at <= 3; at += 1) {
    const lines = Array.from({ length: 20 }, (_, line) => `line ${at}-${line}.`).join('\n')
    await world.chat('send', '--identity', 'bob', lines)
  }
  const alice = world.open('alice', { rows: 24 })
  await alice.waitFor('line 3-19.')
  alice.type(keys.pageUp)
  const page = await alice.waitFor((screen) => screen.includes('line 3-1.') && !screen.includes('line 3-19.'))
  await world.chat('send', '--identity', 'bob', 'news')
  await alice.waitFor(/1 new/)
  const lineOf = (screen: string) => screen.split('\n').findIndex((line) => line.includes('line 3-1.'))
  expect(lineOf(alice.screen())).toBe(lineOf(page))
  alice.type(keys.pageDown)
  alice.type(keys.pageDown)
  await alice.waitFor('news')
})
