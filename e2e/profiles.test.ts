import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createFarService } from './support/far-service.ts'
import { keys } from './support/terminal.ts'
import { createWorld } from './support/world.ts'

const ctrlG = '\u0007'

test('profiles have their own people, servers and keys, and one goes from one to the other while running', async () => {
  const { url } = await createFarService()
  const world = await createWorld()
  const folder = world.env['CHAT_CONFIG_DIR'] ?? ''
  await mkdir(folder, { recursive: true })
  await writeFile(
    join(folder, 'config.json'),
    JSON.stringify({
      profiles: {
        default: { identity: 'alice' },
        work: { identity: 'wendy', server: url, keys: { 'switcher.open': ['ctrl+g'] } },
        broken: { identity: 'alice', keys: { 'app.suspend': ['ctrl+l'] } },
      },
    }),
  )
  const refused = world.open(null, { args: ['--profile', 'broken'] })
  expect((await refused.exited).exitCode).toBe(2)
  expect(refused.output().replaceAll(/\s+/g, ' ')).toContain(
    'screen.repaint = "ctrl+l" and app.suspend = "ctrl+l" (your configuration) want the same chord',
  )
  expect(refused.isAlternateScreen()).toBe(false)

  const terminal = world.open(null)
  await terminal.waitFor('Connected as alice')
  terminal.type(`at home${keys.enter}`)
  await terminal.waitFor(/│ +at home/u)
  terminal.type(`/profile broken${keys.enter}`)
  // What cannot be opened is not gone to, and what was typed stays to be mended.
  await terminal.waitFor('The profile broken cannot be used')
  terminal.type(keys.ctrlC)
  await terminal.waitFor('› Message General Channel')
  terminal.type(`/profile work${keys.enter}`)
  await terminal.waitFor('Connected as wendy')
  expect(terminal.screen()).not.toContain('at home')
  terminal.type(`at work${keys.enter}`)
  await terminal.waitFor(/│ +at work/u)
  terminal.type(ctrlG)
  await terminal.waitFor('Go to')
  terminal.type(keys.escape)
  await terminal.waitFor((screen) => !screen.includes('Go to'))

  terminal.type(`/profile default${keys.enter}`)
  await terminal.waitFor('Connected as alice')
  await terminal.waitFor((screen) => screen.includes('at home') && !screen.includes('at work'))
  terminal.type(`/quit${keys.enter}`)
  expect((await terminal.exited).exitCode).toBe(0)
  expect(await world.chat('history', '--profile', 'work')).toContain('at work')
})
