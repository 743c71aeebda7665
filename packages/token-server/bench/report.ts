/** What a process under load tells the one that measures it: its address, then its usage whenever it is asked. */

/** CPU time and memory of a process. */
export interface Usage {
  readonly cpuMs: number
  readonly rss: number
  readonly heapUsed: number
}

/** Starts to report; the process ends with the one that measures. */
export const report = (url: string): void => {
  process.on('disconnect', () => process.exit())
  process.on('message', () => {
    globalThis.gc?.()
    const { user, system } = process.cpuUsage()
    const { rss, heapUsed } = process.memoryUsage()
    process.send?.({ cpuMs: (user + system) / 1_000, rss, heapUsed } satisfies Usage)
  })
  process.send?.(url)
}
