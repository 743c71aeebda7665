import { expect, test } from 'vitest'
import { keys } from './support/terminal.ts'
import { createWorld } from './support/world.ts'

test('Ctrl+Z gives the shell its terminal back, and fg brings the chat back with what came in meanwhile', async () => {
  const world = await createWorld()
  const shell = world.openShell()
  await shell.waitFor('shell>')
  shell.type(`exec_chat --identity alice${keys.enter}`)
  await shell.waitFor('Connected as alice')
  shell.type('half a thought')
  await shell.waitFor('› half a thought')

  shell.type(keys.ctrlZ)
  await shell.waitFor((screen) => /(?:Stopped|suspended)[^]*shell> ?$/iu.test(screen.trimEnd()))
  expect(shell.isAlternateScreen()).toBe(false)
  expect(shell.grid.modes.bracketedPasteMode).toBe(false)
  expect(shell.grid.modes.sendFocusMode).toBe(false)
  // The line is echoed by the terminal and read whole: it is not in raw mode.
  shell.type(`echo "the shell" is back${keys.enter}`)
  await shell.waitFor('\nthe shell is back')
  await world.chat('send', '--identity', 'bob', 'while you were away')

  shell.type(`fg${keys.enter}`)
  await shell.waitFor('while you were away', 30_000)
  await shell.waitFor('› half a thought')
  expect(shell.isAlternateScreen()).toBe(true)
  expect(shell.grid.modes.bracketedPasteMode).toBe(true)
  shell.type(` more${keys.enter}`)
  await shell.waitFor(/│ .*half a thought more/u)
  shell.type(`/quit${keys.enter}`)
  await shell.waitFor((screen) => /shell> ?$/u.test(screen.trimEnd()))
  expect(shell.isAlternateScreen()).toBe(false)
})
