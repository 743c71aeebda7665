/** What a process under load tells the one that measures it: its address, then its usage whenever it is asked. */

/** CPU time and memory of a process. */
export interface Usage {
  readonly cpuMs: number
  readonly rss: number
  readonly heapUsed: number
  /** What V8 holds for the heap, used or not; it comes and goes in steps, and most of what RSS does follows it. */
  readonly heapTotal: number
  /** Buffers and what native code reports. */
  readonly external: number
}

/** Starts to report; the process ends with the one that measures. */
export const report = (url: string): void => {
  process.on('disconnect', () => process.exit())
  process.on('message', () => {
    globalThis.gc?.()
    const { user, system } = process.cpuUsage()
    const { rss, heapUsed, heapTotal, external } = process.memoryUsage()
    process.send?.({
      cpuMs: (user + system) / 1_000,
      rss,
      heapUsed,
      heapTotal,
      external,
    } satisfies Usage)
  })
  process.send?.(url)
}
