/** Says when something was: `09:14`, `Today`, `Monday, 23 November`. */
import { cellLine } from '../../text/cell-text.ts'
import type { SafeText } from '@terminal-chat/core'

const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

const twoDigits = (number: number): string => String(number).padStart(2, '0')

/** What `%H` and the like stand for. */
const timeParts: Readonly<Record<string, (date: Date) => string>> = {
  H: (date) => twoDigits(date.getHours()),
  I: (date) => twoDigits(date.getHours() % 12 || 12),
  M: (date) => twoDigits(date.getMinutes()),
  S: (date) => twoDigits(date.getSeconds()),
  p: (date) => (date.getHours() < 12 ? 'AM' : 'PM'),
  '%': () => '%',
}

export interface Moments {
  /** The local time of day. */
  readonly timeOf: (at: number) => SafeText
  /** The local day of `at`, seen from `today`. */
  readonly dayName: (at: number, today: number) => SafeText
}

/** Midnight at the start of the local day, `days` days later. */
const dayStart = (at: number, later = 0): number => {
  const date = new Date(at)
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + later).getTime()
}

/** When the local day of `at` ends. */
export const dayEnd = (at: number): number => dayStart(at, 1)

const englishDay = (date: Date, isThisYear: boolean): string =>
  `${days[date.getDay()]}, ${date.getDate()} ${months[date.getMonth()]}${isThisYear ? '' : ` ${date.getFullYear()}`}`

const timeWith = (format: string, locale: string): ((date: Date) => string) => {
  if (format !== 'locale')
    return (date) => format.replaceAll(/%(.)/gu, (whole, part: string) => timeParts[part]?.(date) ?? whole)
  // Made when it is asked for: it loads tables.
  const writer = new Intl.DateTimeFormat(locale, { timeStyle: 'short' })
  return (date) => writer.format(date)
}

const dayWith = (locale: string): ((date: Date, isThisYear: boolean) => string) => {
  if (locale === 'en') return englishDay
  const parts = { weekday: 'long', day: 'numeric', month: 'long' } as const
  const short = new Intl.DateTimeFormat(locale, parts)
  const long = new Intl.DateTimeFormat(locale, { ...parts, year: 'numeric' })
  return (date, isThisYear) => (isThisYear ? short : long).format(date)
}

/** Yesterday and today in other languages; `capital` because it stands alone. */
const relativeWith = (locale: string): ((days: 0 | -1) => string) => {
  if (locale === 'en') return (daysAway) => (daysAway === 0 ? 'Today' : 'Yesterday')
  const write = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  return (daysAway) => {
    const text = write.format(daysAway, 'day')
    return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1)
  }
}

/** `timeFormat` and `locale` as the settings of these names hold them. */
export const createMoments = (timeFormat: string, locale: string): Moments => {
  const writeTime = timeWith(timeFormat, locale)
  const writeDay = dayWith(locale)
  const writeRelative = relativeWith(locale)
  return {
    timeOf: (at) => cellLine(writeTime(new Date(at))),
    dayName: (at, today) => {
      const day = dayStart(at)
      if (day === dayStart(today)) return cellLine(writeRelative(0))
      if (day === dayStart(today, -1)) return cellLine(writeRelative(-1))
      const date = new Date(at)
      return cellLine(writeDay(date, date.getFullYear() === new Date(today).getFullYear()))
    },
  }
}

/** As the settings are unless somebody changes them. */
export const { timeOf, dayName } = createMoments('%H:%M', 'en')
