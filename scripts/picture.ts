/** Makes the picture of the README: a real conversation in real terminals, drawn from the grid of one of them. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { keys, openTerminal, type Terminal } from '../e2e/support/terminal.ts'
import { buildIfStale } from './build-if-stale.ts'
import { renderTerminal } from './terminal-svg.ts'

const bin = await buildIfStale()
const home = mkdtempSync(join(tmpdir(), 'chat-picture-'))
const env = {
  PATH: process.env['PATH'] ?? '',
  HOME: home,
  LANG: 'C.UTF-8',
  TERM: 'xterm-256color',
  COLORTERM: 'truecolor',
  CHAT_DATA_DIR: join(home, 'data'),
  CHAT_CONFIG_DIR: join(home, 'config'),
}
const open = async (identity: string): Promise<Terminal> => {
  const terminal = openTerminal({
    argv: [process.execPath, bin, '--identity', identity],
    env,
    columns: 110,
    rows: 30,
  })
  await terminal.waitFor(`Connected as ${identity}`)
  return terminal
}
const say = async (terminal: Terminal, text: string): Promise<void> => {
  terminal.type(`${text}${keys.enter}`)
  await delay(400)
}

const people: Terminal[] = []
try {
  const alice = await open('alice')
  people.push(alice)
  await say(alice, '/create release')
  await say(alice, '/create design')
  await say(alice, '/switch general')
  const bob = await open('bob')
  const carol = await open('carol')
  people.push(bob, carol)
  await say(bob, '/join design')
  await say(bob, 'The new icons are in. Please look before four.')
  await say(bob, '/switch general')
  await say(alice, 'Good morning! The build is green again 🎉')
  await say(alice, 'Notes are at https://example.com/notes/42')
  await say(bob, '早上好 — I will read them on the train')
  await say(carol, '@alice who takes the release?')
  await say(alice, 'I do. Freeze at noon, tag at two.')
  await say(carol, 'Then I write the announcement.')
  // The SDK tells of typing at most once in five seconds.
  await delay(6000)
  bob.type('and I bring')
  carol.type('one more')
  await alice.waitFor('typing')
  alice.type('thanks, both of you')
  await delay(500)
  writeFileSync(join(import.meta.dirname, '../docs/picture.svg'), renderTerminal(alice.grid))
  console.log(alice.screen())
} finally {
  for (const terminal of people) terminal.kill('SIGKILL')
  execFileSync(process.execPath, [bin, 'server', 'stop'], { env, stdio: 'ignore' })
  rmSync(home, { recursive: true, force: true, maxRetries: 5 })
}
