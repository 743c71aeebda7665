import { expect, test } from 'vitest'
import { keys } from './support/terminal.ts'
import { createWorld } from './support/world.ts'

const f9 = '\u001b[20~'
/** A press and a release of the left button, at cells counted from 1. */
const click = (x: number, y: number): string => `\u001b[<0;${x};${y}M\u001b[<0;${x};${y}m`

/** Sequences that set a colour. */
// oxlint-disable-next-line no-control-regex
const colours = /\u001b\[[\d;]*(?:3[0-8]|4[0-8]|9[0-7])[\d;]*m/u

test('themes change while it runs, a click goes to a channel, and a page without borders can be copied', async () => {
  const world = await createWorld()
  await world.chat('channels', 'create', 'plans', '--identity', 'alice')
  const alice = world.open('alice', { args: ['--mouse'] })
  await alice.waitFor('Connected as alice')
  await alice.waitFor('# plans')
  alice.type(`a line to copy${keys.enter}`)
  await alice.waitFor(/│ +a line to copy/u)

  const at = alice.output().length
  alice.type(`/theme high-contrast-light${keys.enter}`)
  await alice.waitFor(() => colours.test(alice.output().slice(at)))

  alice.type(f9)
  await alice.waitFor((screen) => screen.includes('a line to copy') && !screen.includes('│'))
  alice.type(f9)
  await alice.waitFor('│')

  const row = alice
    .screen()
    .split('\n')
    .findIndex((text) => text.includes('# plans'))
  alice.type(click(6, row + 1))
  await alice.waitFor(/^.*│ plans /mu)
  expect(alice.grid.modes.mouseTrackingMode).not.toBe('none')
})

test('without colours none is sent, and the mouse is left to the terminal', async () => {
  const world = await createWorld({ NO_COLOR: '1' })
  const alice = world.open('alice')
  await alice.waitFor('Connected as alice')
  alice.type(`@alice plain${keys.enter}`)
  await alice.waitFor(/│.*@alice plain/u)
  expect(alice.output()).not.toMatch(colours)
  expect(alice.grid.modes.mouseTrackingMode).toBe('none')
})
