/** Writes seconds as ISO 8601. */

/** Text of a time in seconds since 1970; the one asked for last is remembered, since tokens of one second end in one second. */
export const createSecondText = (): ((seconds: number) => string) => {
  let [known, text] = [NaN, '']
  return (seconds) => {
    if (seconds !== known) [known, text] = [seconds, new Date(seconds * 1_000).toISOString()]
    return text
  }
}
