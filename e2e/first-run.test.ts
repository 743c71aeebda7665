import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { keys } from './support/terminal.ts'
import { createWorld } from './support/world.ts'

test('from nothing to a usable chat without a question, and the terminal is given back', async () => {
  const world = await createWorld()
  const alice = world.open('alice')
  await alice.waitFor('General Channel')
  await alice.waitFor('Connected as alice')
  expect(alice.isAlternateScreen()).toBe(true)
  alice.type('hello')
  alice.type(keys.enter)
  await alice.waitFor(/hello[^]*\n/)
  alice.type('/quit')
  alice.type(keys.enter)
  expect((await alice.exited).exitCode).toBe(0)
  expect(alice.isAlternateScreen()).toBe(false)
  expect(alice.grid.modes.bracketedPasteMode).toBe(false)
  expect(alice.grid.modes.sendFocusMode).toBe(false)
})

test('without a name one is asked for it, and an empty one is not taken', async () => {
  const world = await createWorld()
  const somebody = world.open(null)
  await somebody.waitFor('Username:')
  somebody.type(keys.enter)
  await somebody.waitFor(/Username:[^]*Username:/)
  somebody.type(`carol${keys.enter}`)
  await somebody.waitFor('Connected as carol')
})

test('what the local service keeps is for this user alone', async () => {
  const world = await createWorld()
  await world.chat('send', '--identity', 'alice', 'hello')
  const folder = world.env['CHAT_DATA_DIR'] ?? ''
  expect((await stat(folder)).mode & 0o077).toBe(0)
  expect((await world.service()).url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  expect(join(folder)).not.toBe('')
})
