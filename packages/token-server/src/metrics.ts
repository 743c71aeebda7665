/** What operators count: requests, latencies, tokens, refusals, answers of Twilio, open streams. */
import { Gauge, Histogram, Registry } from 'prom-client'
import { createTally } from './tally.ts'

/** The counters of one server. */
export interface Metrics {
  readonly request: (route: string, method: string, status: number, seconds: number) => void
  readonly token: (renewed: boolean) => void
  /** An error answer, by its code. */
  readonly refusal: (code: string) => void
  /** An answer of Twilio's REST API; `undefined` when none came. */
  readonly upstream: (status: number | undefined) => void
  /** The exposition text and its content type. */
  readonly expose: () => Promise<{ readonly contentType: string; readonly text: string }>
}

interface MetricsSources {
  readonly streams: () => number
  readonly startedAtMs: number
}

/** Figures of the process are read when somebody asks: nothing is sampled in between. */
const addGauges = (registry: Registry, { streams, startedAtMs }: MetricsSources): void => {
  const gauge = (name: string, help: string, read: () => number): void => {
    registry.registerMetric(
      new Gauge({
        name,
        help,
        registers: [],
        collect() {
          this.set(read())
        },
      }),
    )
  }
  gauge('process_resident_memory_bytes', 'Resident memory', () => process.memoryUsage.rss())
  gauge('process_start_time_seconds', 'When the server started', () => startedAtMs / 1_000)
  gauge('process_cpu_seconds_total', 'CPU time used', () => {
    const { user, system } = process.cpuUsage()
    return (user + system) / 1e6
  })
  gauge('token_server_event_streams', 'Event streams that are open', streams)
}

/** Creates counters in a registry of their own. */
export const createMetrics = (sources: MetricsSources): Metrics => {
  const registry = new Registry()
  const tally = (name: string, help: string, ...labelNames: readonly string[]) =>
    createTally({ name: `token_server_${name}_total`, help, labelNames, registry })
  const requests = tally('requests', 'Answers, by route, method and status', 'route', 'method', 'status')
  const tokens = tally('tokens', 'Tokens made, by kind', 'kind')
  const refusals = tally('refusals', 'Error answers, by code', 'code')
  const upstream = tally('upstream_answers', 'Answers of Twilio, by status; "none" when none came', 'status')
  const latency = new Histogram({
    name: 'token_server_request_duration_seconds',
    help: 'Time from request to answer',
    labelNames: ['route'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  })
  addGauges(registry, sources)
  return {
    request: (route, method, status, seconds) => {
      requests(route, method, String(status))
      latency.observe({ route }, seconds)
    },
    token: (renewed) => tokens(renewed ? 'renewed' : 'minted'),
    refusal: (code) => refusals(code),
    upstream: (status) => upstream(String(status ?? 'none')),
    expose: async () => ({ contentType: registry.contentType, text: await registry.metrics() }),
  }
}
