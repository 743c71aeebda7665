import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { keys, type Terminal } from './support/terminal.ts'
import { createWorld } from './support/world.ts'

const takesTerminal = '\u001b[?1049h'
/** The interface asks this when it has been loaded. */
const asksTerminal = '\u001b[?2026$p'

const quit = async (terminal: Terminal): Promise<void> => {
  terminal.type('/quit')
  await terminal.waitFor('› /quit')
  terminal.type(keys.enter)
  expect((await terminal.exited).exitCode).toBe(0)
  expect(terminal.isAlternateScreen()).toBe(false)
}

test('a start shows at once how the last one ended, and that to the same person alone', async () => {
  const world = await createWorld()
  await world.chat('send', '--identity', 'bob', 'the last word')
  const first = world.open('alice')
  await first.waitFor('the last word')
  await first.waitFor('Connected as alice')
  await quit(first)

  // A key that is pressed before the program has been loaded is not lost.
  const second = world.open('alice')
  second.type('typed early')
  await second.waitFor('› typed early')
  await second.waitFor('Connected as alice')
  const output = second.output()
  expect(output.indexOf('the last word')).toBeGreaterThan(output.indexOf(takesTerminal))
  expect(output.indexOf('the last word')).toBeLessThan(output.indexOf(asksTerminal))
  // The terminal is taken once.
  expect(output.split(takesTerminal)).toHaveLength(2)
  second.type('\u0015')
  await second.waitFor('› Message General Channel')
  await quit(second)
  expect(second.grid.modes.bracketedPasteMode).toBe(false)

  const carol = world.open('carol')
  await carol.waitFor('the last word')
  const beforeAsking = carol.output().slice(0, carol.output().indexOf(asksTerminal))
  expect(beforeAsking).not.toContain('the last word')
  const nobody = world.open(null)
  await nobody.waitFor('Username:')
  expect(nobody.output()).not.toContain(takesTerminal)

  // With another configuration it may be another start: what is wrong with it is said on the terminal as it was.
  const folder = world.env['CHAT_CONFIG_DIR'] ?? ''
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'config.json'), '{ not json')
  const broken = world.open('alice')
  expect((await broken.exited).exitCode).toBe(2)
  expect(broken.output()).not.toContain(takesTerminal)
  expect(broken.screen()).toContain('config.json')
})

test("whoever is connected and has written has not waited for Node's fetch", async () => {
  const world = await createWorld()
  const list = join(world.env['HOME'] ?? '', 'modules')
  const hook = join(world.env['HOME'] ?? '', 'hook.mjs')
  await writeFile(
    hook,
    `import { writeFileSync } from 'node:fs'
    process.on('exit', () => writeFileSync(${JSON.stringify(list)}, process.moduleLoadList.join()))`,
  )
  const alice = world.open('alice', { env: { NODE_OPTIONS: `--import ${hook}` } })
  await alice.waitFor('Connected as alice')
  alice.type('a line that is sent')
  await alice.waitFor('› a line that is sent')
  alice.type(keys.enter)
  await alice.waitFor('› Message General Channel')
  await quit(alice)
  const loaded = await readFile(list, 'utf8')
  expect(loaded).toContain('NativeModule http')
  expect(loaded).not.toContain('undici')
})
