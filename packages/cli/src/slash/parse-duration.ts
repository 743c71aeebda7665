/** Reads how long something is to last: `45m`, `1h`, `1h30m`, `2d`. */

const minute = 60_000
const most = 30 * 24 * 60 * minute

/** Milliseconds, up to thirty days; `null` when it is no duration. */
export const parseDuration = (text: string): number | null => {
  const [all, days = '0', hours = '0', minutes = '0'] =
    /^(?:(\d{1,3})d)?(?:(\d{1,4})h)?(?:(\d{1,5})m(?:in)?)?$/.exec(text.trim().toLowerCase()) ?? []
  if (all === undefined || all === '') return null
  const duration = ((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * minute
  return duration > 0 && duration <= most ? duration : null
}
