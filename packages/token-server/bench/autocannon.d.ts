/** The little of autocannon that the benches use: it comes without types. */
declare module 'autocannon' {
  interface Options {
    readonly url: string
    readonly method?: string
    readonly headers?: Readonly<Record<string, string>>
    readonly body?: string
    readonly connections?: number
    readonly amount?: number
    /** Seconds. */
    readonly duration?: number
  }
  /** Counts of one run; latencies in ms. */
  export interface Result {
    readonly non2xx: number
    readonly errors: number
    readonly duration: number
    readonly requests: { readonly average: number; readonly total: number }
    readonly latency: { readonly p99: number }
  }
  const run: (options: Options) => Promise<Result>
  export default run
}
