import { expect, test } from 'vitest'
import { parseMoment } from '../../src/slash/parse-moment.ts'

const now = new Date(2026, 10, 24, 15, 30).getTime()
const at = (month: number, day: number, hours = 0, minutes = 0): number =>
  new Date(2026, month - 1, day, hours, minutes).getTime()

test.each([
  ['2026-11-02', at(11, 2)],
  ['2026-11-02 09:30', at(11, 2, 9, 30)],
  ['2026-11-02T9:30', at(11, 2, 9, 30)],
  ['today', at(11, 24)],
  ['Yesterday', at(11, 23)],
  ['yesterday 23:59', at(11, 23, 23, 59)],
  ['3d', at(11, 21)],
  ['9:05', at(11, 24, 9, 5)],
])('%s is a moment', (text, expected) => {
  expect(parseMoment(text, now)).toBe(expected)
})

test.each(['', 'soon', '2026-02-30', '2026-13-01', '24:00', '9:60', '2026-11-02 late', 'today 9:00 sharp'])(
  '%j is none',
  (text) => {
    expect(parseMoment(text, now)).toBeNull()
  },
)
