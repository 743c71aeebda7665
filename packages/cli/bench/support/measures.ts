/** What is measured of a chat program, one function per group of figures. */
import { setTimeout as delay } from 'node:timers/promises'
import { median, quantile } from './figures.ts'
import { someText, type Program } from './program.ts'
import type { Session } from './session.ts'

/** Takes a figure of the program that is measured. */
export type Note = (figure: string, unit: string, value: number) => void

const anyGlyph = /\S/

/** From its start to what it shows, and what that took. */
export const measureStart = async (
  { whole, live }: Pick<Program, 'whole' | 'live'>,
  session: Session,
  note: Note,
): Promise<void> => {
  const since = (at: number): number => at - session.startedAt
  const glyph = session.waitFor(anyGlyph)
  const drawn = whole === null ? null : session.waitFor(whole)
  const connected = session.waitFor(live)
  note('first glyph', 'ms', since(await glyph))
  if (drawn !== null) note('drawn from cache', 'ms', since(await drawn))
  note('live', 'ms', since(await connected))
  await session.quiet(700)
  note('CPU until live', 'ms', session.cpu())
  note('bytes until live', 'B', session.bytesSince({ bytes: 0, chunks: 0 }))
  note('RSS when live', 'MiB', session.memory().resident)
}

/** A line that is longer than the screen is wide, key by key: the first keys are cold, the last ones warm. */
export const measureTyping = async (session: Session, note: Note): Promise<void> => {
  const text = 'the quick brown fox jumps over the lazy dog '.repeat(4)
  const bytes: number[] = []
  const delays: number[] = []
  const costs: number[] = []
  for (const key of text) {
    const before = session.cpu()
    const mark = session.mark()
    const sentAt = session.send(key)
    delays.push((await session.outputAfter(mark)) - sentAt)
    await session.quiet(30)
    bytes.push(session.bytesSince(mark))
    costs.push(session.cpu() - before)
  }
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, each) => sum + each, 0) / values.length
  note('bytes per key', 'B', median(bytes))
  note('bytes per key, most', 'B', Math.max(...bytes))
  note('key to first byte', 'ms', median(delays))
  note('CPU per key, first 44', 'ms', mean(costs.slice(0, 44)))
  note('CPU per key, last 44', 'ms', mean(costs.slice(-44)))
  session.send('\r')
  await session.quiet(300)
}

/** From Enter of one to the screen of another. */
export const measureSending = async (
  from: Session,
  to: Session,
  round: number,
  note: Note,
): Promise<void> => {
  const delays: number[] = []
  const own: number[] = []
  for (let at = 0; at < 30; at += 1) {
    const word = `sent${round}x${at}y`
    from.send(word)
    await from.waitFor(word)
    await from.quiet(50)
    const mark = from.mark()
    const seen = to.waitFor(word)
    const sentAt = from.send('\r')
    delays.push((await seen) - sentAt)
    own.push((await from.outputAfter(mark)) - sentAt)
    await Promise.all([from.quiet(50), to.quiet(50)])
  }
  note("Enter to the other's screen", 'ms', median(delays))
  note("Enter to the other's screen, p95", 'ms', quantile(delays, 0.95))
  note('Enter to own screen', 'ms', median(own))
}

/** One message from outside into a full pane. */
export const measureIncoming = async (
  { bot }: Pick<Program, 'bot'>,
  session: Session,
  round: number,
  note: Note,
): Promise<void> => {
  for (let at = 0; at < 60; at += 1) await bot.say(`fill${round}x${at}y ${someText(at)}`)
  await session.waitFor(`fill${round}x59y`)
  await session.quiet(300)
  const bytes: number[] = []
  const before = session.cpu()
  for (let at = 0; at < 20; at += 1) {
    const mark = session.mark()
    const seen = session.waitFor(`in${round}x${at}y`)
    await bot.say(`in${round}x${at}y ${someText(at)}`)
    await seen
    await session.quiet(80)
    bytes.push(session.bytesSince(mark))
  }
  note('bytes per message in', 'B', median(bytes))
  note('bytes per message in, most', 'B', Math.max(...bytes))
  note('CPU per message in', 'ms', (session.cpu() - before) / bytes.length)
}

export const measureIdle = async (session: Session, seconds: number, note: Note): Promise<void> => {
  await session.quiet(2000)
  const cpu = session.cpu()
  const wakes = session.wakes()
  const mark = session.mark()
  await delay(seconds * 1000)
  note('idle CPU', 'ms/s', (session.cpu() - cpu) / seconds)
  note('idle wake-ups', '/s', (session.wakes() - wakes) / seconds)
  note('idle bytes', 'B', session.bytesSince(mark))
  note('RSS idle', 'MiB', session.memory().resident)
}

/** Many messages at once. */
export const measureFlood = async (
  { bot }: Pick<Program, 'bot'>,
  session: Session,
  count: number,
  round: number,
  note: Note,
): Promise<void> => {
  const last = `flood${round}end`
  const texts = Array.from({ length: count }, (_, at) => `${at} ${someText(at)}`)
  const { resident } = session.memory()
  const cpu = session.cpu()
  const mark = session.mark()
  const began = performance.now()
  await bot.flood(texts)
  const taken = performance.now()
  const seen = session.waitFor(last, 120_000)
  await bot.say(last)
  const seenAt = await seen
  await session.quiet(500)
  const after = session.memory()
  note('flood: until the service has it', 'ms', taken - began)
  note('flood: until it is shown', 'ms', seenAt - began)
  note('flood: CPU', 'ms', session.cpu() - cpu)
  note('flood: bytes', 'B', session.bytesSince(mark))
  note('flood: RSS before', 'MiB', resident)
  note('flood: RSS after', 'MiB', after.resident)
  note('flood: RSS at most', 'MiB', after.peak)
}
