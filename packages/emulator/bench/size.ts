/** What grows with the number of conversations, messages and sockets: time of a client's list, of a page, memory, file. */
import { mkdtempSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from '@twilio/conversations'
import { createDeps } from '../src/deps.ts'
import { createOperations } from '../src/operations/index.ts'
import { startBenchEmulator } from './support/emulator.ts'
import { report } from './support/report.ts'
import { openBenchSession, requestFrame } from './support/socket.ts'
import type { BenchSocket } from './support/socket.ts'

const MESSAGES = Number(process.env['MESSAGES'] ?? 1_000_000)
const ROUNDS = Number(process.env['ROUNDS'] ?? 5)
const say = (text: string): void => void process.stdout.write(`${text}\n`)
const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

const listTimes = async (): Promise<void> => {
  const emulator = await startBenchEmulator(['--memory'])
  const counts = [125, 250, 500, 1000]
  const conversations = counts.flatMap((count) =>
    Array.from({ length: count }, (_, at) => ({
      uniqueName: `${count}-${at}`,
      participants: [`in-${count}`],
    })),
  )
  await emulator.remote.control.seed({ conversations })
  const times = Object.fromEntries(counts.map((count): [string, number[]] => [`${count} conversations`, []]))
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const count of counts) {
      const began = performance.now()
      const client = new Client(emulator.mintToken(`in-${count}`), {
        Twilsock: { uri: emulator.realtimeUrl },
      })
      await new Promise((resolve) => client.once('initialized', () => resolve(undefined)))
      let page = await client.getSubscribedConversations()
      let found = page.items.length
      while (page.hasNextPage) {
        page = await page.nextPage()
        found += page.items.length
      }
      if (found !== count) throw new Error(`${found} of ${count} conversations`)
      times[`${count} conversations`]?.push(performance.now() - began)
      await client.shutdown()
    }
  }
  report('A new SDK client gets its whole list', 'ms', times)
  await emulator.stop()
}

const memoryOfSockets = async (): Promise<void> => {
  const emulator = await startBenchEmulator(['--memory'])
  const sockets: BenchSocket[] = []
  const open = async (count: number): Promise<void> => {
    for (let each = 0; each < count; each += 1) {
      const identity = `idle-${sockets.length}`
      sockets.push(await openBenchSession(emulator.realtimeUrl, emulator.mintToken(identity)))
    }
    await sleep(1000)
  }
  await open(500)
  const before = emulator.memory()
  await open(2000)
  say(
    `\nMemory per idle socket, its user included: ${((emulator.memory() - before) / 2000 / 1024).toFixed(1)} KiB`,
  )
  for (const socket of sockets) socket.socket.destroy()
  await emulator.stop()
}

const fill = (data: string): void => {
  const deps = createDeps({ data })
  const operations = createOperations(deps)
  const serviceSid = deps.credentials.chatServiceSid
  deps.turn.write(() => operations.ensureService(serviceSid, 'bench'))
  const api = { serviceSid, identity: null }
  const { sid } = deps.turn.write(() => operations.createConversation(api, { uniqueName: 'general' }))
  deps.turn.write(() => operations.addParticipant(api, sid, { identity: 'alice' }))
  const body = 'x'.repeat(100)
  for (let index = 0; index < MESSAGES; index += 1) {
    deps.turn.write(() => operations.sendMessage(api, sid, { body, author: 'alice' }))
    if (index % 1000 === 999) deps.turn.flush()
  }
  deps.close()
}

const largeConversation = async (): Promise<void> => {
  const data = join(mkdtempSync(join(tmpdir(), 'bench-')), 'data.db')
  fill(data)
  say(
    `\n${MESSAGES.toLocaleString('en')} messages of 100 bytes: ${(statSync(data).size / MESSAGES).toFixed(0)} bytes of file each`,
  )
  const emulator = await startBenchEmulator(['--data', data])
  const idle = emulator.memory()
  const alice = await openBenchSession(emulator.realtimeUrl, emulator.mintToken('alice'))
  const named = alice.until('"http_status"')
  alice.send(requestFrame('GET', '/Client/v2/MyConversations/general'))
  const conversation = /CH[0-9a-f]{32}/.exec(await named)?.[0]
  const path = `/v3/Lists/${conversation}.messages/Items`
  const pages = async (from: number): Promise<number> => {
    const began = performance.now()
    for (let each = 0; each < 50; each += 1) {
      const answered = alice.until('"next_token"')
      alice.send(
        requestFrame('GET', path, undefined, {
          From: String(from + each * 50),
          PageSize: '50',
          Order: 'asc',
        }),
      )
      await answered
    }
    return (performance.now() - began) / 50
  }
  const places = [0, Math.floor(MESSAGES / 2), MESSAGES - 3000]
  const times = Object.fromEntries(places.map((from): [string, number[]] => [`from ${from}`, []]))
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const from of places) times[`from ${from}`]?.push(await pages(from))
  }
  report(`A page of 50 of ${MESSAGES.toLocaleString('en')} messages`, 'ms', times)
  say(
    `Memory with the large file open: ${(idle / 1024 / 1024).toFixed(0)} MiB, after reading ${(emulator.memory() / 1024 / 1024).toFixed(0)} MiB`,
  )
  alice.socket.destroy()
  await emulator.stop()
}

await listTimes()
await memoryOfSockets()
await largeConversation()
process.exit(0)
