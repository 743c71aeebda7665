/** Durations as ISO 8601 writes them. */

const PATTERN = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/
const SECOND = 1000
const UNITS = [604_800, 86_400, 3600, 60, 1] as const

/** Milliseconds; undefined for text that is none. Months and years have no fixed length and are not taken. */
export const parseDuration = (text: string): number | undefined => {
  const match = PATTERN.exec(text)
  const parts = match?.slice(1) ?? []
  if (parts.every((part) => part === undefined)) return undefined
  return parts.reduce((sum, part, index) => sum + Number(part ?? 0) * (UNITS[index] ?? 0) * SECOND, 0)
}
