/** Measures `POST /token` against a bare Fastify route with the same schemas, in turns, in one run. */
import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import autocannon from 'autocannon'
import type { Result } from 'autocannon'
import type { Usage } from './report.ts'

interface Server {
  readonly url: string
  readonly child: ChildProcess
}

interface Round {
  readonly perSecond: number
  readonly p99: number
  /** Microseconds of the server's CPU for each request. */
  readonly cpu: number
}

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '7' },
    seconds: { type: 'string', default: '4' },
    million: { type: 'boolean', default: false },
    thousands: { type: 'string', default: '1000' },
  },
})

const start = async (name: string): Promise<Server> => {
  const child = fork(join(import.meta.dirname, `${name}.ts`), {
    // Collected by force only where memory is measured: code that was optimised does not survive it well.
    execArgv: values.million ? ['--expose-gc'] : [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const [url] = (await once(child, 'message')) as [string]
  return { url, child }
}

const usage = async ({ child }: Server): Promise<Usage> => {
  child.send('usage')
  const [answer] = (await once(child, 'message')) as [Usage]
  return answer
}

const load = async ({ url }: Server, amount: { duration: number } | { amount: number }): Promise<Result> => {
  const result = await autocannon({
    url: `${url}/token`,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"identity":"alice"}',
    connections: 50,
    ...amount,
  })
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${result.non2xx} refusals, ${result.errors} errors`)
  return result
}

const measure = async (server: Server): Promise<Round> => {
  const before = await usage(server)
  const { requests, latency } = await load(server, { duration: Number(values.seconds) })
  const after = await usage(server)
  return {
    perSecond: requests.average,
    p99: latency.p99,
    cpu: ((after.cpuMs - before.cpuMs) * 1_000) / requests.total,
  }
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? NaN

const show = (name: string, rounds: readonly Round[]): void => {
  const of = (key: keyof Round): number => median(rounds.map((round) => round[key]))
  process.stdout.write(
    `${name.padEnd(27)} ${of('perSecond').toFixed(0).padStart(6)} req/s   ${of('cpu').toFixed(1).padStart(5)} µs of CPU   p99 ${of('p99')} ms\n`,
  )
}

const compare = async (): Promise<void> => {
  const servers = [await start('bare'), await start('ours')] as const
  for (const server of servers) await load(server, { duration: 3 })
  const [bare, ours]: [Round[], Round[]] = [[], []]
  for (let round = 0; round < Number(values.rounds); round += 1) {
    bare.push(await measure(servers[0]))
    ours.push(await measure(servers[1]))
  }
  show('bare Fastify, same schemas', bare)
  show('POST /token', ours)
  const rate = median(ours.map(({ perSecond }, round) => perSecond / (bare[round]?.perSecond ?? NaN)))
  const cpu = median(ours.map((each, round) => (bare[round]?.cpu ?? NaN) / each.cpu))
  process.stdout.write(
    `POST /token has ${(rate * 100).toFixed(0)} % of the rate, ${(cpu * 100).toFixed(0)} % by CPU (median of ${values.rounds} rounds in turns)\n`,
  )
  for (const { child } of servers) child.disconnect()
}

const million = async (): Promise<void> => {
  const server = await start('ours')
  for (let thousands = 0; thousands <= Number(values.thousands); thousands += 100) {
    if (thousands > 0) await load(server, { amount: 100_000 })
    const { rss, heapUsed, heapTotal, external } = await usage(server)
    const mb = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`
    process.stdout.write(
      `${String(thousands).padStart(5)},000 requests: RSS ${mb(rss)}, heap ${mb(heapUsed)} of ${mb(heapTotal)}, external ${mb(external)}\n`,
    )
  }
  server.child.disconnect()
}

await (values.million ? million() : compare())
