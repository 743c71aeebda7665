/** Kills an emulator again and again under running SDK clients that write, then compares what everybody knows. */
import { join } from 'node:path'
import { Client } from '@twilio/conversations'
import type { Conversation, Message } from '@twilio/conversations'
import { signToken } from '../../src/auth/token.ts'
import { connectRemote } from '../../src/index.ts'
import type { EmulatorCredentials } from '../../src/index.ts'
import { startServer } from './process.ts'
import type { ServerProcess } from './process.ts'

interface Description extends EmulatorCredentials {
  readonly url: string
  readonly realtimeUrl: string
}

export interface KillOptions {
  readonly rounds: number
  /** SQLite file that does not exist yet. */
  readonly data: string
  /** Whole number from 0 up to, not including, `limit`. */
  readonly below: (limit: number) => number
  readonly say?: (text: string) => void
}

/** What happened; a violation is a sentence, and there should be none. */
export interface KillReport {
  readonly kills: number
  readonly acknowledged: number
  /** Requests whose answer was lost with the connection. */
  readonly inDoubt: number
  readonly messages: number
  readonly violations: readonly string[]
}

interface Writer {
  readonly client: Client
  readonly conversation: Conversation
  /** Body by index, as its events tell. */
  readonly view: Map<number, string | null>
}

/** Last version that was acknowledged and last that was tried, by index. */
interface Version {
  acknowledged: number
  tried: number
}

const command = join(import.meta.dirname, '../../src/bin.ts')
const identities = ['alice', 'bob', 'carol'] as const
const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
const within = async (ms: number, what: string, isDone: () => boolean): Promise<void> => {
  for (const end = Date.now() + ms; !isDone();) {
    if (Date.now() > end) throw new Error(`${what} took more than ${ms} ms`)
    await sleep(20)
  }
}

/** Runs the command; the port stays the same from the first start on. */
const startProcess = async (data: string) => {
  const start = (port: string): Promise<ServerProcess<Description>> =>
    startServer([command, '--json', '--port', port, '--data', data])
  let server = await start('0')
  const { description } = server
  return {
    description,
    remote: connectRemote(description),
    kill: () => server.stop(),
    start: async () => {
      server = await start(new URL(description.url).port)
    },
  }
}

const connectClient = async (description: Description, identity: string): Promise<Client> => {
  const issuedAt = Date.now()
  const expiresAt = issuedAt + 80_000_000
  const token = signToken({ ...description, identity, issuedAt, expiresAt }, description.apiSecret)
  // The SDK reads `retryPolicy`, though its types leave it out.
  const options = {
    Twilsock: { uri: description.realtimeUrl },
    retryPolicy: { min: 50, max: 200, randomness: 0 },
  }
  const client = new Client(token, options)
  await new Promise((resolve) => client.once('initialized', () => resolve(undefined)))
  return client
}

const readAll = async (conversation: Conversation): Promise<Map<number, string | null>> => {
  const all = new Map<number, string | null>()
  let page = await conversation.getMessages(100)
  for (;;) {
    for (const { index, body } of page.items) all.set(index, body)
    if (!page.hasPrevPage) return all
    page = await page.prevPage()
  }
}

const openWriter = async (description: Description, identity: string): Promise<Writer> => {
  const client = await connectClient(description, identity)
  const view = new Map<number, string | null>()
  client.on('messageAdded', ({ index, body }: Message) => void view.set(index, body))
  client.on(
    'messageUpdated',
    ({ message }: { message: Message }) => void view.set(message.index, message.body),
  )
  client.on('messageRemoved', ({ index }: Message) => void view.delete(index))
  const conversation = await client.getConversationByUniqueName('general')
  for (const [index, body] of await readAll(conversation)) view.set(index, body)
  return { client, conversation, view }
}

const show = (map: ReadonlyMap<number, string | null>): string =>
  JSON.stringify([...map].toSorted(([a], [b]) => a - b))

/** Bodies are `identity:number/version`, each number used for one message only. */
export const runKillRounds = async ({ rounds, data, below, say }: KillOptions): Promise<KillReport> => {
  const emulator = await startProcess(data)
  const { description, remote } = emulator
  await remote.control.seed({ conversations: [{ uniqueName: 'general', participants: [...identities] }] })
  const writers = await Promise.all(identities.map((identity) => openWriter(description, identity)))

  const violations: string[] = []
  const sent = new Map<string, number>()
  const versions = new Map<number, Version>()
  let acknowledged = 0
  let inDoubt = 0
  let numbered = 0
  const end = new AbortController()

  const send = async ({ client, conversation }: Writer): Promise<void> => {
    numbered += 1
    const name = `${client.user.identity}:${numbered}`
    const index = await conversation.sendMessage(`${name}/0`)
    if (index === null) return
    sent.set(name, index)
    versions.set(index, { acknowledged: 0, tried: 0 })
    acknowledged += 1
  }
  const edit = async ({ client, conversation }: Writer): Promise<void> => {
    const message = (await conversation.getMessages(10)).items.findLast(
      ({ author, index }) => author === client.user.identity && versions.has(index),
    )
    const version = message === undefined ? undefined : versions.get(message.index)
    if (message === undefined || version === undefined) return
    version.tried += 1
    const { tried } = version
    await message.updateBody(`${message.body?.split('/')[0]}/${tried}`)
    version.acknowledged = tried
    acknowledged += 1
  }
  const work = async (writer: Writer): Promise<void> => {
    while (!end.signal.aborted) {
      if (writer.client.connectionState !== 'connected') {
        await sleep(10)
        continue
      }
      await (below(4) === 0 ? edit(writer) : send(writer)).catch(() => {
        inDoubt += 1
      })
    }
  }
  const working = writers.map(work)

  const counters = new Map<string, number>()
  const checkCounters = async (): Promise<void> => {
    const { tables } = await remote.control.snapshot()
    const rows = [
      ...(tables['syncObjects'] ?? []).map(
        ({ uniqueName, lastEventId }) => [uniqueName, lastEventId] as const,
      ),
      ...(tables['conversations'] ?? []).map(({ sid, nextMessageIndex }) => [sid, nextMessageIndex] as const),
    ]
    for (const [name, value] of rows) {
      const before = counters.get(String(name)) ?? 0
      if (Number(value) < before) violations.push(`counter ${name} went back from ${before} to ${value}`)
      counters.set(String(name), Number(value))
    }
  }

  for (let round = 1; round <= rounds; round += 1) {
    await sleep(below(300))
    await emulator.kill()
    await emulator.start()
    if (round % 20 === 0 || round === rounds) await checkCounters()
    await within(20_000, `reconnecting in round ${round}`, () =>
      writers.every(({ client }) => client.connectionState === 'connected'),
    )
    if (round % 20 === 0) say?.(`${round} kills, ${acknowledged} acknowledged, ${inDoubt} in doubt`)
  }
  end.abort()
  await Promise.all(working)

  const fresh = await openWriter(description, 'carol')
  const truth = fresh.view
  const names = [...truth.values()].map((body) => body?.split('/')[0] ?? '')
  if (new Set(names).size !== names.length) violations.push('a message was stored twice')
  for (const [name, index] of sent) {
    const version = Number(truth.get(index)?.split('/')[1])
    const known = versions.get(index)
    if (!truth.get(index)?.startsWith(`${name}/`)) violations.push(`acknowledged ${name} is not at ${index}`)
    else if (known !== undefined && (version < known.acknowledged || version > known.tried)) {
      violations.push(`${name} has version ${version}, acknowledged was ${known.acknowledged}`)
    }
  }
  for (const { client, conversation, view } of writers) {
    const { identity } = client.user
    await within(10_000, `${identity} hearing of everything`, () => show(view) === show(truth)).catch(
      async (error: unknown) => {
        // What a page brought first is not told by an event too (P-19): an application merges both.
        for (const [index, body] of await readAll(conversation)) view.set(index, body)
        if (show(view) !== show(truth)) violations.push(String(error))
      },
    )
  }
  await Promise.all([...writers, fresh].map(({ client }) => client.shutdown()))
  await emulator.kill()
  return { kills: rounds, acknowledged, inDoubt, messages: truth.size, violations }
}
