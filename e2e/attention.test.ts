import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { keys, type Terminal } from './support/terminal.ts'
import { createWorld } from './support/world.ts'

const focusLost = '\u001b[O'
const focusGained = '\u001b[I'

/** What a terminal was told besides what to draw. */
const watch = ({ grid }: Terminal) => {
  const told = { bells: 0, title: '', commands: [] as string[] }
  grid.onBell(() => {
    told.bells += 1
  })
  grid.onTitleChange((title) => {
    told.title = title
  })
  for (const command of [9, 777])
    grid.parser.registerOscHandler(command, (data) => {
      told.commands.push(`${command};${data}`)
      return true
    })
  return told
}

/** A `notify-send` that writes down its words, one a line. */
const fakeNotifySend = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'chat-notify-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const program = join(folder, 'notify-send')
  await writeFile(program, `#!/bin/sh\nfor word in "$@"; do echo "$word" >> "${folder}/words"; done\n`)
  await chmod(program, 0o700)
  return {
    path: `${folder}:${process.env['PATH'] ?? ''}`,
    words: async (): Promise<readonly string[]> =>
      (await readFile(join(folder, 'words'), 'utf8').catch(() => '')).split('\n').filter(Boolean),
  }
}

test('a mention calls who looks elsewhere, in every way that is wanted, and is read when they look again', async () => {
  const notifySend = await fakeNotifySend()
  const world = await createWorld({ PATH: notifySend.path })
  for (const way of ['notifyOsc9', 'notifyOsc777', 'notifyDesktop'])
    await world.chat('config', 'set', way, 'on')
  const alice = world.open('alice')
  const told = watch(alice)
  await alice.waitFor('Connected as alice')
  const bob = world.open('bob')
  await bob.waitFor('Connected as bob')
  await alice.waitFor('bob joined the channel')
  bob.type(`before${keys.enter}`)
  await bob.waitFor('Seen by alice')

  alice.type(focusLost)
  bob.type(`-x @alice $(id) <b>${keys.enter}`)
  await alice.waitFor('-x @alice')
  await expect.poll(() => told.title).toBe('(1) General Channel')
  expect(told.bells).toBe(1)
  expect(told.commands).toEqual([
    '9;bob in General Channel: -x @alice $(id) <b>',
    '777;notify;bob in General Channel;-x @alice $(id) <b>',
  ])
  await expect
    .poll(notifySend.words)
    .toEqual(['--app-name=chat', '--', 'bob in General Channel', ' -x @alice $(id) &lt;b&gt;'])
  // Once his own screen has it, nobody has read the newest.
  await bob.waitFor('-x @alice')
  expect(bob.screen()).not.toContain('Seen by alice')

  alice.type(focusGained)
  await bob.waitFor('Seen by alice')
  await expect.poll(() => told.title).toBe('General Channel')
  expect(told.bells).toBe(1)

  alice.type(`/quit${keys.enter}`)
  await alice.exited
  expect(alice.output()).toContain('\u001b[23;0t')
  await bob.waitFor(/○ alice/)
})

test('what calls is chosen per channel and kept, and nothing does while not to be disturbed', async () => {
  const world = await createWorld()
  const alice = world.open('alice')
  const told = watch(alice)
  await alice.waitFor('Connected as alice')
  const bob = world.open('bob')
  await bob.waitFor('Connected as bob')
  await alice.waitFor('bob joined the channel')

  alice.type(`/notify all${keys.enter}`)
  await alice.waitFor('General Channel calls you for every message')
  alice.type(`/dnd${keys.enter}`)
  await alice.waitFor('Nothing calls you until /dnd off')
  alice.type(focusLost)
  bob.type(`quiet${keys.enter}`)
  await alice.waitFor('quiet')
  alice.type(`/dnd off${keys.enter}`)
  await alice.waitFor('You can be called again')
  expect(told.bells).toBe(0)
  bob.type(`loud${keys.enter}`)
  await alice.waitFor('loud')
  await expect.poll(() => told.bells).toBe(1)

  alice.type(`/quit${keys.enter}`)
  await alice.exited
  const again = world.open('alice')
  await again.waitFor('Connected as alice')
  again.type(`/notify${keys.enter}`)
  await again.waitFor('General Channel calls you for every message')
})

test('who was away sees at the start where they were mentioned, and in the title how often', async () => {
  const world = await createWorld()
  await world.chat('send', '--identity', 'alice', 'good night')
  await world.chat('channels', 'create', 'design', '--identity', 'alice')
  await world.chat('channels', 'join', 'design', '--identity', 'bob')
  await world.chat('send', '--identity', 'bob', '--channel', 'design', '@alice look at this')
  await world.chat('send', '--identity', 'bob', '--channel', 'design', 'and at that')

  const alice = world.open('alice')
  const told = watch(alice)
  await alice.waitFor(/# design +@1/u)
  await expect.poll(() => told.title).toBe('(1) General Channel')
  alice.type('\u001ba')
  await alice.waitFor('@alice look at this')
  await expect.poll(() => told.title).toBe('design')
})
