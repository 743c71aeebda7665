/** Durable sends through a socket, against `node:sqlite` alone with one insert per message and the same group commits. */
import { mkdtempSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRowWriter } from './support/bare-rows.ts'
import { createTable, insertFor } from './support/bare-insert.ts'
import { startBenchEmulator } from './support/emulator.ts'
import { report } from './support/report.ts'
import { openBenchSession, requestFrame } from './support/socket.ts'

const ROUNDS = Number(process.env['ROUNDS'] ?? 5)
const MS = Number(process.env['SECONDS_EACH'] ?? 3) * 1000
const BARE = 'node:sqlite alone, one row each'
const ROWS = 'node:sqlite alone, all rows of a message'
const OURS = 'emulator'
const folder = mkdtempSync(join(tmpdir(), 'bench-'))
const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

const emulator = await startBenchEmulator(['--data', join(folder, 'emulator.db')])
await emulator.remote.control.seed({ conversations: [{ uniqueName: 'general', participants: ['alice'] }] })
const { tables } = await emulator.remote.control.snapshot()
const path = `/Client/v2/Conversations/${String(tables['conversations']?.[0]?.['sid'])}/Messages`
const alice = await openBenchSession(emulator.realtimeUrl, emulator.mintToken('alice'))
const message = (): Buffer => requestFrame('POST', path, { body: 'x'.repeat(300) })

const send = async (underWay: number) => {
  let isOn = true
  alice.onMessages = (count) => {
    if (isOn) for (let each = 0; each < count; each += 1) alice.send(message())
  }
  const before = alice.count()
  const began = performance.now()
  const cpu = emulator.cpu()
  for (let each = 0; each < underWay; each += 1) alice.send(message())
  await sleep(MS)
  const sent = alice.count() - before
  const rate = (sent / (performance.now() - began)) * 1000
  const perCpu = (sent / (emulator.cpu() - cpu)) * 1000
  isOn = false
  await sleep(300)
  return { rate, perCpu }
}

const bare = new DatabaseSync(join(folder, 'bare.db'))
createTable(bare)
const writeRows = createRowWriter(join(folder, 'rows.db'))
for (const group of (process.env['UNDER_WAY'] ?? '1,10,100,1000').split(',').map(Number)) {
  const rates = { [BARE]: [] as number[], [ROWS]: [] as number[], [OURS]: [] as number[] }
  const perCpu = { [BARE]: [] as number[], [ROWS]: [] as number[], [OURS]: [] as number[] }
  for (let each = 0; each < ROUNDS; each += 1) {
    const floor = insertFor(bare, MS, group)
    const rows = writeRows(MS, group)
    const reached = await send(group)
    rates[BARE]?.push(floor.rate)
    rates[ROWS]?.push(rows.rate)
    perCpu[ROWS]?.push(rows.perCpu)
    rates[OURS]?.push(reached.rate)
    perCpu[BARE]?.push(floor.perCpu)
    perCpu[OURS]?.push(reached.perCpu)
  }
  report(`Durable sends, ${group} under way`, 'messages/s', rates)
  report('  the same', 'messages per second of CPU', perCpu)
}
alice.socket.destroy()
await emulator.stop()
