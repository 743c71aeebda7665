/** Durable sends through a socket, against `node:sqlite` alone with the same group commits, and against a bare `ws` server in front of it. */
import { mkdtempSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRowWriter } from './support/bare-rows.ts'
import { createTable, insertFor } from './support/bare-insert.ts'
import { startBenchEmulator } from './support/emulator.ts'
import { report } from './support/report.ts'
import { startServer } from './support/process.ts'
import { openBenchSession, openBenchSocket, requestFrame } from './support/socket.ts'
import type { BenchSocket } from './support/socket.ts'

const ROUNDS = Number(process.env['ROUNDS'] ?? 5)
const MS = Number(process.env['SECONDS_EACH'] ?? 3) * 1000
const BARE = 'node:sqlite alone, one row each'
const ROWS = 'node:sqlite alone, all rows of a message'
const SERVER = 'bare ws server, one row each'
const OURS = 'emulator'
const folder = mkdtempSync(join(tmpdir(), 'bench-'))
const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

const emulator = await startBenchEmulator(['--data', join(folder, 'emulator.db')])
await emulator.remote.control.seed({ conversations: [{ uniqueName: 'general', participants: ['alice'] }] })
const { tables } = await emulator.remote.control.snapshot()
const path = `/Client/v2/Conversations/${String(tables['conversations']?.[0]?.['sid'])}/Messages`
const alice = await openBenchSession(emulator.realtimeUrl, emulator.mintToken('alice'))
const message = (): Buffer => requestFrame('POST', path, { body: 'x'.repeat(300) })

const server = await startServer<{ url: string }>([
  join(import.meta.dirname, 'support/bare-send.ts'),
  join(folder, 'server.db'),
])
const bareSender = await openBenchSocket(server.description.url)

const send = async (sender: BenchSocket, cpuOf: () => number, underWay: number) => {
  let isOn = true
  sender.onMessages = (count) => {
    if (isOn) for (let each = 0; each < count; each += 1) sender.send(message())
  }
  const before = sender.count()
  const began = performance.now()
  const cpu = cpuOf()
  for (let each = 0; each < underWay; each += 1) sender.send(message())
  await sleep(MS)
  const sent = sender.count() - before
  const rate = (sent / (performance.now() - began)) * 1000
  const perCpu = (sent / (cpuOf() - cpu)) * 1000
  isOn = false
  await sleep(300)
  return { rate, perCpu }
}

const bare = new DatabaseSync(join(folder, 'bare.db'))
createTable(bare)
const writeRows = createRowWriter(join(folder, 'rows.db'))
for (const group of (process.env['UNDER_WAY'] ?? '1,10,100,1000').split(',').map(Number)) {
  const ways = {
    [SERVER]: () => send(bareSender, server.cpu, group),
    [OURS]: () => send(alice, emulator.cpu, group),
    [BARE]: () => insertFor(bare, MS, group),
    [ROWS]: () => writeRows(MS, group),
  }
  const rates = Object.fromEntries(Object.keys(ways).map((name): [string, number[]] => [name, []]))
  const perCpu = Object.fromEntries(Object.keys(ways).map((name): [string, number[]] => [name, []]))
  for (let each = 0; each < ROUNDS; each += 1) {
    for (const [name, measure] of Object.entries(ways)) {
      const reached = await measure()
      rates[name]?.push(reached.rate)
      perCpu[name]?.push(reached.perCpu)
    }
  }
  report(`Durable sends, ${group} under way`, 'messages/s', rates)
  report('  the same', 'messages per second of CPU', perCpu)
}
for (const { socket } of [alice, bareSender]) socket.destroy()
await Promise.all([emulator.stop(), server.stop()])
