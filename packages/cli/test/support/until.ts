/** Waits for something to become true. */

/** Looks again and again; rejects with what was waited for when it has not come within `within` ms. */
export const until = async <T>(
  what: string,
  look: () => T | null | undefined | false | Promise<T | null | undefined | false>,
  within = 40_000,
): Promise<T> => {
  const end = Date.now() + within
  for (;;) {
    const found = await look()
    if (found !== null && found !== undefined && found !== false) return found
    if (Date.now() > end) throw new Error(`${what}: not within ${within} ms`)
    await new Promise((resolve) => {
      setTimeout(resolve, 10)
    })
  }
}

export const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms)
  })
