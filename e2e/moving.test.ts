import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { keys } from './support/terminal.ts'
import { createWorld } from './support/world.ts'

/** The header of the timeline, beside the list, names the channel on the screen. */
const showing = (name: string) => new RegExp(`^.*│ ${name} `, 'm')
/** Milliseconds that a channel is looked at until it counts as read, and the service knows. */
const read = 1000

const alt = (key: string): string => `\u001b${key}`

test('alice finds channels, people and what is new, and writes in her editor', async () => {
  const world = await createWorld({ EDITOR: `"${process.execPath}" editor.mjs` })
  await writeFile(
    join(world.env['HOME'] ?? '', 'editor.mjs'),
    `import { appendFileSync } from 'node:fs'
     process.stdout.write('EDITING')
     setTimeout(() => appendFileSync(process.argv[2], ' and edited'), 700)`,
  )
  const alice = world.open('alice', { cwd: world.env['HOME'] ?? '' })
  await alice.waitFor('Connected as alice')
  const bob = world.open('bob', { columns: 80, rows: 24 })
  await bob.waitFor('Connected as bob')
  bob.type(`/create design${keys.enter}`)
  await bob.waitFor(showing('design'))
  await alice.waitFor('+ design')

  alice.type(alt('k'))
  await alice.waitFor('Go to')
  alice.type('dsg')
  await alice.waitFor(/▸ \+ design/u)
  alice.type(keys.enter)
  await alice.waitFor(showing('design'))

  alice.type(alt('/'))
  await alice.waitFor(showing('General Channel'))
  bob.type(`look here, @alice${keys.enter}`)
  await alice.waitFor(/# design +@1/u)
  bob.type(`/dm alice a word with you${keys.enter}`)
  await alice.waitFor(/@ bob +(?:1|new)/u)
  alice.type(alt('a'))
  await alice.waitFor('look here, @alice')
  await delay(read)
  alice.type(alt('a'))
  await alice.waitFor('a word with you')
  await delay(read)
  alice.type(alt('a'))
  await alice.waitFor(showing('General Channel'))

  alice.type('written')
  await alice.waitFor('› written')
  alice.type('\u0018\u0005')
  await alice.waitFor('EDITING')
  expect(alice.isAlternateScreen()).toBe(false)
  await alice.waitFor('› written and edited')
  expect(alice.isAlternateScreen()).toBe(true)
  alice.type(keys.enter)
  await alice.waitFor(/│ {3}written and edited/u)
  alice.type('\u0012')
  await alice.waitFor('What you have sent')
  alice.type(`wrtn${keys.enter}`)
  await alice.waitFor('› written and edited')
})

test('a message that waits when the chat dies goes out once when it is opened again', async () => {
  const world = await createWorld()
  const alice = world.open('alice')
  await alice.waitFor('Connected as alice')
  const { pid } = await world.service()
  process.kill(pid, 'SIGSTOP')
  alice.type('do not lose me')
  await alice.waitFor('› do not lose me')
  alice.type(keys.enter)
  await alice.waitFor(/do not lose me +…/u)
  // What waits is on the disk within a moment.
  await delay(200)
  alice.kill('SIGKILL')
  await alice.exited
  process.kill(pid, 'SIGCONT')
  const again = world.open('alice')
  await again.waitFor('do not lose me')
  const bodies = async (): Promise<readonly string[]> =>
    (await world.chat('history', '--identity', 'alice', '--json'))
      .trim()
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line).body as string)
  await expect.poll(bodies, { timeout: 40_000 }).toEqual(['do not lose me'])
  await again.waitFor((screen) => !/do not lose me +…/u.test(screen))
})
