/** Measures `POST /token` against a bare Fastify route with the same schemas, in turns, in one run. */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import autocannon from 'autocannon'

interface Usage {
  readonly cpuMs: number
  readonly rss: number
  readonly heapUsed: number
}

interface Round {
  readonly perSecond: number
  readonly p99: number
  /** Requests that one second of the server's CPU answers. */
  readonly perCpuSecond: number
}

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '4' },
    million: { type: 'boolean', default: false },
  },
})

const child = fork(join(import.meta.dirname, 'servers.ts'), {
  execArgv: ['--expose-gc'],
  stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
})
const [urls] = (await once(child, 'message')) as [{ ours: string; bare: string }]

const usage = async (): Promise<Usage> => {
  child.send('usage')
  const [answer] = (await once(child, 'message')) as [Usage]
  return answer
}

const load = (url: string, amount: { duration: number } | { amount: number }): Promise<autocannon.Result> =>
  autocannon({
    url: `${url}/token`,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"identity":"alice"}',
    connections: 50,
    ...amount,
  })

const measure = async (url: string): Promise<Round> => {
  const before = await usage()
  const result = await load(url, { duration: Number(values.seconds) })
  const after = await usage()
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} refusals, ${result.errors} errors`)
  return {
    perSecond: result.requests.average,
    p99: result.latency.p99,
    perCpuSecond: (result.requests.total * 1_000) / (after.cpuMs - before.cpuMs),
  }
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? NaN

const show = (name: string, rounds: readonly Round[]): void => {
  const column = (key: keyof Round): string =>
    Math.round(median(rounds.map((round) => round[key]))).toString()
  process.stdout.write(
    `${name.padEnd(28)} ${column('perSecond').padStart(7)} req/s  ${column('perCpuSecond').padStart(7)} per CPU second  p99 ${column('p99')} ms\n`,
  )
}

const compare = async (): Promise<void> => {
  for (const url of [urls.bare, urls.ours]) await load(url, { duration: 2 })
  const [bare, ours]: [Round[], Round[]] = [[], []]
  for (let round = 0; round < Number(values.rounds); round += 1) {
    bare.push(await measure(urls.bare))
    ours.push(await measure(urls.ours))
  }
  show('bare Fastify, same schemas', bare)
  show('POST /token', ours)
  const ratio = (key: keyof Round): number =>
    Math.round(median(ours.map((round, index) => round[key] / (bare[index]?.[key] ?? NaN))) * 100)
  process.stdout.write(
    `ratio: ${ratio('perSecond')} % of the rate, ${ratio('perCpuSecond')} % per CPU second (median of the rounds)\n`,
  )
}

const million = async (): Promise<void> => {
  for (let thousands = 0; thousands <= 1_000; thousands += 100) {
    if (thousands > 0) await load(urls.ours, { amount: 100_000 })
    const { rss, heapUsed } = await usage()
    process.stdout.write(
      `${String(thousands).padStart(5)},000 requests: RSS ${(rss / 1e6).toFixed(1)} MB, heap ${(heapUsed / 1e6).toFixed(1)} MB\n`,
    )
  }
}

await (values.million ? million() : compare())
child.kill()
