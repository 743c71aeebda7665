/** Says when something was: `09:14`, `Today`, `Monday, 23 November`. */
import { own } from '../../text/line.ts'
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

/** The local time of day. */
export const timeOf = (at: number): SafeText => {
  const date = new Date(at)
  return own(`${twoDigits(date.getHours())}:${twoDigits(date.getMinutes())}`)
}

/** Midnight at the start of the local day, `days` days later. */
const dayStart = (at: number, later = 0): number => {
  const date = new Date(at)
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + later).getTime()
}

/** When the local day of `at` ends. */
export const dayEnd = (at: number): number => dayStart(at, 1)

/** The local day of `at`, seen from `today`. */
export const dayName = (at: number, today: number): SafeText => {
  const day = dayStart(at)
  if (day === dayStart(today)) return own('Today')
  if (day === dayStart(today, -1)) return own('Yesterday')
  const date = new Date(at)
  const year = date.getFullYear() === new Date(today).getFullYear() ? '' : ` ${date.getFullYear()}`
  return own(`${days[date.getDay()]}, ${date.getDate()} ${months[date.getMonth()]}${year}`)
}
