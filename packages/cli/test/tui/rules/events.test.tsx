import { expect, test } from 'vitest'
import { createEventTap } from '../../../src/events/event-tap.ts'
import { keys, openTestTerminal } from '../../support/terminal.tsx'

const setUp = async () => {
  const tap = createEventTap(() => 0)
  const terminal = await openTestTerminal({ columns: 60, rows: 16, tap })
  await terminal.type('/events', keys.enter)
  return { ...terminal, tap }
}

test('what the service tells shows while the pane is open, and stands still while it is paused', async () => {
  const { tap, pass, screen, type } = await setUp()
  expect(await screen()).toMatch(/╭─ Events ─.*\n.*● connected for/)
  tap.record('messageAdded', { index: 7 })
  await pass(200)
  expect(await screen()).toMatch(/messageAdded \{"index":7\}/)
  await type('p')
  tap.record('typingStarted', {})
  await pass(200)
  expect(await screen()).toMatch(/Events, paused/)
  expect(await screen()).not.toContain('typingStarted')
  await type('p')
  expect(await screen()).toContain('typingStarted')
})

test('the pane takes no time when it is closed', async () => {
  const { tap, pass, screen, type, taken } = await setUp()
  await type(keys.escape)
  expect(await screen()).not.toContain('Events')
  taken()
  tap.record('messageAdded', {})
  await pass(5000)
  expect(taken()).toBe('')
})

test('the events are copied as lines of JSON', async () => {
  const { tap, type, grid } = await setUp()
  tap.record('messageAdded', { index: 7 })
  await type('y')
  const copied = (await grid.told()).otherCommands.find((command) => command.startsWith('52;'))
  expect(Buffer.from(copied?.split(';').at(-1) ?? '', 'base64').toString()).toBe(
    '{"at":"1970-01-01T00:00:00.000Z","event":"messageAdded","index":7}\n',
  )
})

test('which events are shown is typed in the pane, kept by Enter and dropped by Escape', async () => {
  const { tap, pass, screen, type } = await setUp()
  tap.record('messageAdded', { index: 7, author: 'quentin' })
  tap.record('typingStarted', { identity: 'bob' })
  await pass(200)
  expect(await screen()).toContain('/ filters')
  await type('/')
  // Letters that mean something in the pane are letters here.
  await type('qypx', '\u007f')
  expect(await screen()).toContain('› qyp▏')
  expect(await screen()).not.toContain('messageAdded')
  await type('\u0015', 'quent', keys.enter)
  expect(await screen()).toMatch(/Events, with quent/)
  expect(await screen()).toContain('messageAdded')
  expect(await screen()).not.toContain('typingStarted')
  await type('/', keys.escape)
  await pass(100)
  expect(await screen()).toMatch(/╭─ Events ─/)
  expect(await screen()).toContain('typingStarted')
})

test('one event is marked and shown whole, and the pane is there again behind it', async () => {
  const { tap, pass, screen, type } = await setUp()
  for (let at = 0; at < 30; at += 1) tap.record('messageAdded', { index: at, body: 'x'.repeat(80) })
  await pass(200)
  expect(await screen()).toMatch(/▌.*"index":29/u)
  await type('k', 'k')
  expect(await screen()).toMatch(/▌.*"index":27/u)
  // What is read stands still.
  tap.record('messageAdded', { index: 30 })
  await pass(200)
  expect(await screen()).toMatch(/Events, paused/u)
  await type(keys.enter)
  expect(await screen()).toMatch(/─ messageAdded ─/u)
  expect(await screen()).toContain('"index": 27,')
  await type(keys.escape)
  expect(await screen()).toMatch(/▌.*"index":27/u)
  await type(keys.pageUp, keys.pageUp, keys.pageUp, keys.pageUp)
  expect(await screen()).toMatch(/▌.*"index":0/u)
})
