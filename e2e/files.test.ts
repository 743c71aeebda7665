import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { keys } from './support/terminal.ts'
import { createWorld } from './support/world.ts'

test('a file that alice uploads is seen by bob, who saves the same bytes', async () => {
  const world = await createWorld()
  const home = world.env['HOME'] ?? ''
  await mkdir(join(home, 'Downloads'))
  const bytes = Buffer.from(Array.from({ length: 50_000 }, (_, at) => (at * 7) % 256))
  await writeFile(join(home, 'the plan.png'), bytes)
  const alice = world.open('alice')
  await alice.waitFor('Connected as alice')
  const bob = world.open('bob', { columns: 80, rows: 24 })
  await bob.waitFor('Connected as bob')
  alice.type('/upload "~/the plan.png" look at this')
  alice.type(keys.enter)
  await alice.waitFor('the plan.png  image/png  49 KB')
  const screen = await bob.waitFor('the plan.png  image/png  49 KB')
  expect(screen).toContain('look at this')
  // The bytes are no picture; that says the thread that decodes them, which the bundle has beside it.
  bob.type('/view')
  bob.type(keys.enter)
  await bob.waitFor('Only PNG, JPEG and GIF pictures are shown here')
  bob.type(keys.escape)
  await bob.waitFor((shown) => !shown.includes('Only PNG'))
  bob.type('/download')
  bob.type(keys.enter)
  await bob.waitFor('Saved as')
  expect(await readdir(join(home, 'Downloads'))).toEqual(['the plan.png'])
  expect((await readFile(join(home, 'Downloads/the plan.png'))).equals(bytes)).toBe(true)
})

test('a script sends several files in one message, which the history names', async () => {
  const world = await createWorld()
  const home = world.env['HOME'] ?? ''
  await writeFile(join(home, 'a.txt'), 'a')
  await writeFile(join(home, 'b.txt'), 'bb')
  const files = ['--file', join(home, 'a.txt'), '--file', join(home, 'b.txt')]
  await world.chat('send', '--identity', 'alice', ...files, 'two', 'files')
  expect(await world.chat('history', '--identity', 'alice')).toContain('two files [a.txt] [b.txt]')
})
