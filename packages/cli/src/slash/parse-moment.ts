/** Reads the moment that a person names: a day, a day with a time, a time of today. */

const midnight = (at: number, daysLater = 0): number => {
  const date = new Date(at)
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + daysLater).getTime()
}

const timeOfDay = (text: string): number | null => {
  const [all, hours, minutes] = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(text) ?? []
  return all === undefined ? null : (Number(hours) * 60 + Number(minutes)) * 60_000
}

const dayStart = (text: string, now: number): number | null => {
  if (text === 'today') return midnight(now)
  if (text === 'yesterday') return midnight(now, -1)
  const [ago, days] = /^(\d{1,4})d$/.exec(text) ?? []
  if (ago !== undefined) return midnight(now, -Number(days))
  const [all, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? []
  if (all === undefined) return null
  const date = new Date(Number(year), Number(month) - 1, Number(day))
  // The 31st of a month that has none would be another day.
  return date.getMonth() === Number(month) - 1 && date.getDate() === Number(day) ? date.getTime() : null
}

/** `2026-11-24`, `2026-11-24 09:30`, `yesterday`, `yesterday 9:30`, `3d` (days ago), `9:30`; `null` when it is none. */
export const parseMoment = (text: string, now: number): number | null => {
  const [first = '', second, ...more] = text
    .trim()
    .toLowerCase()
    .split(/\s+|(?<=\d)t(?=\d)/u)
  if (more.length > 0) return null
  if (second === undefined) {
    const time = timeOfDay(first)
    if (time !== null) return midnight(now) + time
  }
  const day = dayStart(first, now)
  const time = second === undefined ? 0 : timeOfDay(second)
  return day === null || time === null ? null : day + time
}
