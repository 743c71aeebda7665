/** Measures `chat` and WeeChat in the same run, in real ptys, in interleaved rounds. */
import { readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { buildIfStale } from '../../../scripts/build-if-stale.ts'
import { startChat } from './support/chat.ts'
import { createFigures } from './support/figures.ts'
import {
  measureFlood,
  measureIdle,
  measureIncoming,
  measureSending,
  measureStart,
  measureTyping,
  type Note,
} from './support/measures.ts'
import type { Program } from './support/program.ts'
import { openSession } from './support/session.ts'
import { startWeechat } from './support/weechat.ts'

const number = (name: string, fallback: number): number => Number(process.env[name] ?? fallback)
const rounds = number('ROUNDS', 5)
const messages = number('MESSAGES', 10_000)
const idleSeconds = number('IDLE_SECONDS', 30)
const onlyStart = process.env['ONLY'] === 'start'

const say = (text: string): void => void process.stdout.write(`${text}\n`)
const figures = createFigures()
const noteOf =
  (program: string): Note =>
  (figure, unit, value) =>
    figures.add(figure, unit, program, value)

const measureFloor = async (note: Note): Promise<void> => {
  const { PATH = '' } = process.env
  const session = openSession({ argv: [process.execPath, '-e', 'console.log(1)'], env: { PATH } })
  note('first glyph', 'ms', (await session.waitFor(/\S/)) - session.startedAt)
  await session.close('')
}

const measure = async (program: Program, round: number): Promise<void> => {
  const note = noteOf(program.name)
  const alice = program.open('alice')
  await measureStart(program, alice, note)
  if (!onlyStart) {
    if (idleSeconds > 0) await measureIdle(alice, idleSeconds, note)
    await measureTyping(alice, note)
    const bob = program.open('bob')
    await bob.waitFor(program.live)
    await bob.quiet(700)
    await measureSending(alice, bob, round, note)
    await bob.close(program.quit)
    await measureIncoming(program, alice, round, note)
    if (messages > 0) await measureFlood(program, alice, messages, round, note)
    await program.bot.say('the newest of all')
    await alice.waitFor('the newest of all')
    await alice.quiet(300)
  }
  await alice.close(program.quit)
}

/** So that the first round already finds what a round before it would have left. */
const warmUp = async (program: Program): Promise<void> => {
  for (let at = 0; at < 60; at += 1) await program.bot.say(`line ${at}`)
  const session = program.open('alice')
  await session.waitFor(program.live)
  await program.bot.say('the newest of all')
  await session.waitFor('the newest of all')
  await session.quiet(500)
  await session.close(program.quit)
}

const programs = [await startChat(await buildIfStale()), await startWeechat()]
try {
  say(`${cpus().length} × ${cpus()[0]?.model ?? 'a processor'}, Node ${process.version}`)
  for (const program of programs) await warmUp(program)
  for (let round = 0; round < rounds; round += 1) {
    await measureFloor(noteOf('node'))
    for (const program of programs) await measure(program, round)
    say(`round ${round + 1} of ${rounds}, load ${readFileSync('/proc/loadavg', 'utf8').split(' ')[0]}`)
  }
} finally {
  for (const program of programs) await program.stop()
}
say(`\n${figures.table()}`)
process.exit(0)
