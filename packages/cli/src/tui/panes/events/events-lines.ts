/** Lays out what the service tells, as it came, and how the connection is. */
import { selectStatus, type ChatState, type SafeText } from '@terminal-chat/core'
import {
  eventLine,
  matchesFilter,
  type ConnectionHealth,
  type TappedEvent,
} from '../../../events/event-tap.ts'
import { cellLine } from '../../text/cell-text.ts'
import { own, span, type Span } from '../../text/line.ts'
import { statusText } from '../status-line/status-text.ts'

const twoDigits = (number: number): string => String(number).padStart(2, '0')

/** `1:02:03`, `4:05`; never negative. */
export const durationText = (ms: number): string => {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor(seconds / 60) % 60
  const rest = twoDigits(seconds % 60)
  return hours > 0 ? `${hours}:${twoDigits(minutes)}:${rest}` : `${minutes}:${rest}`
}

const clockText = (at: number): SafeText => {
  const date = new Date(at)
  const time = [date.getHours(), date.getMinutes(), date.getSeconds()].map(twoDigits).join(':')
  return own(`${time}.${String(date.getMilliseconds()).padStart(3, '0')}`)
}

/** `now` in milliseconds. */
export const healthLines = (
  state: ChatState,
  { roundTrip, tokenExpiresAt }: ConnectionHealth,
  now: number,
): readonly (readonly Span[])[] => {
  const { sign, style } = statusText(selectStatus(state))
  const { connection, token } = state
  const since = connection.since > 0 ? ` for ${durationText(now - connection.since)}` : ''
  const lost = connection.losses === 1 ? 'lost once' : `lost ${connection.losses} times`
  const trip = roundTrip === null ? 'no round trip yet' : `round trip ${Math.round(roundTrip)} ms`
  const ends = token.expiresAt ?? tokenExpiresAt
  const life = ends === null ? 'no access token yet' : `access token ends in ${durationText(ends - now)}`
  const failure = token.failure === null ? [] : [span(cellLine(`  ${token.failure}`), 'status.error')]
  return [
    [span(sign, style), span(own(` ${connection.state}${since}`)), span(own(`  ${lost}`), 'text.muted')],
    [span(own(`  ${trip}  ${life}`), 'text.muted'), ...failure],
  ]
}

/** Those that hold the words of `filter`. */
export const filtered = (events: readonly TappedEvent[], filter: string): readonly TappedEvent[] =>
  filter === '' ? events : events.filter((event) => matchesFilter(event, filter))

/** UTF-16 units of the data of an event that are looked at: more than any screen is wide. */
const longest = 1000

export const eventSpans = (event: TappedEvent, isMarked: boolean): readonly Span[] => [
  span(own(isMarked ? '▌' : ' '), 'accent'),
  span(clockText(event.at), 'text.muted'),
  span(own(' ')),
  span(cellLine(event.name), 'accent'),
  span(own(' ')),
  span(cellLine(JSON.stringify(event.data).slice(0, longest)), 'text'),
]

/** As JSON, one a line: for other programs. */
export const eventsText = (events: readonly TappedEvent[]): string =>
  events.map((event) => `${eventLine(event)}\n`).join('')
