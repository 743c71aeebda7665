/** Fan-out of messages to many sockets: the emulator against a bare `ws` server that gathers its writes, in the same run. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startBenchEmulator } from './support/emulator.ts'
import { startServer } from './support/process.ts'
import { report } from './support/report.ts'
import { openBenchSession, openBenchSocket, requestFrame } from './support/socket.ts'
import type { BenchSocket } from './support/socket.ts'

const ROUNDS = Number(process.env['ROUNDS'] ?? 5)
const SECONDS = Number(process.env['SECONDS_EACH'] ?? 3)
const COUNTS = (process.env['SOCKETS'] ?? '100,1000').split(',').map(Number)
const UNDER_WAY = 64
const BARE = 'bare ws server, writes gathered'
const OURS = 'emulator, every message on disk'
const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Deliveries per second, and per second of the server's CPU, while the sender keeps so many messages under way. */
const measure = async (receivers: readonly BenchSocket[], cpu: () => number, start: () => () => void) => {
  const stop = start()
  await sleep(300)
  const sum = (): number => receivers.reduce((total, each) => total + each.count(), 0)
  const before = sum()
  const usedBefore = cpu()
  const began = performance.now()
  await sleep(SECONDS * 1000)
  const delivered = sum() - before
  const rate = (delivered / (performance.now() - began)) * 1000
  const perCpu = (delivered / (cpu() - usedBefore)) * 1000
  stop()
  await sleep(500)
  return { rate, perCpu }
}

/** `answers` is how many messages come back to the sender for each that it sends. */
const drive = (sender: BenchSocket, message: () => Buffer, answers: number) => (): (() => void) => {
  let heard = 0
  sender.onMessages = (count) => {
    heard += count
    for (; heard >= answers; heard -= answers) sender.send(message())
  }
  for (let each = 0; each < UNDER_WAY; each += 1) sender.send(message())
  return () => {
    sender.onMessages = () => undefined
  }
}

const openEmulator = async (count: number, args: readonly string[]) => {
  const emulator = await startBenchEmulator(args, 0)
  const identities = Array.from({ length: count }, (_, at) => `receiver-${at}`)
  const general = { uniqueName: 'general', participants: identities }
  await emulator.remote.control.seed({ conversations: [general] })
  const { tables } = await emulator.remote.control.snapshot()
  const conversation = String(tables['conversations']?.[0]?.['sid'])
  const list = tables['syncObjects']?.find(({ uniqueName }) => uniqueName === `${conversation}.messages`)
  const requests = [{ object_sid: list?.['sid'], object_type: 'list', last_event_id: 0 }]
  const receivers: BenchSocket[] = []
  for (const identity of identities) {
    const socket = await openBenchSession(emulator.realtimeUrl, emulator.mintToken(identity))
    const subscribed = socket.until('"estimated_delivery_in_ms"')
    const wanted = { action: 'establish', correlation_id: 1, requests }
    socket.send(requestFrame('POST', '/v4/Subscriptions', wanted))
    await subscribed
    receivers.push(socket)
  }
  const [sender] = receivers
  if (sender === undefined) throw new Error('no receiver')
  const path = `/Client/v2/Conversations/${conversation}/Messages`
  const message = (): Buffer => requestFrame('POST', path, { body: 'x'.repeat(100) })
  // One message alone, to know how large its event is.
  const seen = sender.until('"http_status"')
  sender.send(message())
  const text = await seen
  const size = text.indexOf('TWILSOCK', text.indexOf('list_item_added')) - text.indexOf('TWILSOCK') - 4
  return { ...emulator, receivers, sender, message, size }
}

for (const count of COUNTS) {
  const data = join(mkdtempSync(join(tmpdir(), 'bench-')), 'data.db')
  const ours = await openEmulator(count, ['--data', data])
  const bare = await startServer<{ url: string }>(
    [join(import.meta.dirname, 'support/bare-fan-out.ts'), String(ours.size)],
    0,
  )
  const bareReceivers: BenchSocket[] = []
  for (let each = 0; each < count; each += 1) {
    bareReceivers.push(await openBenchSocket(bare.description.url))
  }
  const [bareSender] = bareReceivers
  if (bareSender === undefined) throw new Error('no receiver')

  const rates = { [BARE]: [] as number[], [OURS]: [] as number[] }
  const perCpu = { [BARE]: [] as number[], [OURS]: [] as number[] }
  const bareMessage = Buffer.alloc(400, 'x')
  for (let each = 0; each < ROUNDS; each += 1) {
    const floor = await measure(
      bareReceivers,
      bare.cpu,
      drive(bareSender, () => bareMessage, 1),
    )
    const reached = await measure(ours.receivers, ours.cpu, drive(ours.sender, ours.message, 2))
    rates[BARE]?.push(floor.rate)
    rates[OURS]?.push(reached.rate)
    perCpu[BARE]?.push(floor.perCpu)
    perCpu[OURS]?.push(reached.perCpu)
  }
  report(`Fan-out to ${count} sockets, events of ${ours.size} bytes`, 'deliveries/s', rates)
  report('  the same', "deliveries per second of the server's CPU", perCpu)
  for (const socket of [...bareReceivers, ...ours.receivers]) socket.socket.destroy()
  await Promise.all([bare.stop(), ours.stop()])
}
