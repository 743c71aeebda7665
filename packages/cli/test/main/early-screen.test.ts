import { EventEmitter } from 'node:events'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeFirstFrame } from '../../src/cache/first-frame-file.ts'
import { frameOwnerOf, showEarly, type EarlyProcess } from '../../src/main/early-screen.ts'
import { fakeOutput } from '../support/fake-output.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const frame = { columns: 60, rows: 10, enter: '<enter>', frame: '<frame>', leave: '<leave>' }

/** A process in whose data folder the frame of its own words lies. */
const started = (isTTY: { readonly stdin?: boolean; readonly stdout?: boolean } = {}) => {
  const folder = join(temporaryFolder(), 'data')
  const output = fakeOutput(60, 10, () => undefined)
  Object.assign(output.stream, { isTTY: isTTY.stdout ?? true })
  const events = new EventEmitter()
  const raw: boolean[] = []
  const exits: number[] = []
  const process: EarlyProcess = {
    words: ['--identity', 'alice'],
    program: '/chat/bin.mjs',
    env: { CHAT_DATA_DIR: folder },
    stdin: { isTTY: isTTY.stdin ?? true, setRawMode: (isRaw) => raw.push(isRaw) },
    stdout: output.stream,
    on: events.on.bind(events),
    off: events.off.bind(events),
    exit: (status) => exits.push(status),
    now: 0,
  }
  writeFirstFrame(folder, frameOwnerOf(process), frame, [])
  return { process, output, events, raw, exits, folder }
}

test('the terminal is taken and shows what was left behind', () => {
  const { process, output, raw } = started()
  const early = showEarly(process)
  expect(output.taken()).toBe('<enter><frame>')
  expect(raw).toEqual([true])
  expect(early?.isIntact()).toBe(true)
})

test('where there is no terminal on both sides nothing is done', () => {
  for (const isTTY of [{ stdin: false }, { stdout: false }]) {
    const { process, output, raw, events } = started(isTTY)
    expect(showEarly(process)).toBeNull()
    expect(output.taken()).toBe('')
    expect(raw).toEqual([])
    expect(events.eventNames()).toEqual([])
  }
})

test('what is there for other words is not shown', () => {
  const { process, output } = started()
  expect(showEarly({ ...process, words: ['--identity', 'bob'] })).toBeNull()
  expect(output.taken()).toBe('')
})

test('without a folder to look into nothing is shown', () => {
  const { process } = started()
  const env = { CHAT_DATA_DIR: '/dev/null/nowhere' }
  expect(showEarly({ ...process, env })).toBeNull()
})

test('an error before the interface is there finds the terminal given back, once', () => {
  const { process, output, raw, events } = started()
  const early = showEarly(process)
  output.taken()
  early?.giveBack()
  early?.giveBack()
  expect(output.taken()).toBe('<leave>')
  expect(raw).toEqual([true, false])
  expect(events.eventNames()).toEqual([])
})

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const)('%s ends the process with the terminal given back', (signal, status) => {
  const { process, output, events, exits, raw } = started()
  showEarly(process)
  output.taken()
  events.emit(signal)
  expect(output.taken()).toBe('<leave>')
  expect(raw).toEqual([true, false])
  expect(exits).toEqual([status])
})

test('a process that ends by itself has given it back', () => {
  const { process, output, events } = started()
  showEarly(process)
  output.taken()
  events.emit('exit')
  expect(output.taken()).toBe('<leave>')
})

test('once the interface has it, it is the interface that gives it back', () => {
  const { process, output, raw, events } = started()
  const early = showEarly(process)
  output.taken()
  early?.takeOver()
  early?.giveBack()
  events.emit('exit')
  expect(output.taken()).toBe('')
  expect(raw).toEqual([true])
  expect(events.eventNames()).toEqual([])
  expect(output.stream.listenerCount('resize')).toBe(0)
})

test('on a terminal that was resized meanwhile the screen is no longer what it was', () => {
  const { process, output } = started()
  const early = showEarly(process)
  output.resize(100, 30)
  output.resize(60, 10)
  expect(early?.isIntact()).toBe(false)
})
