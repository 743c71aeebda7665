/** Remembers the last events of the service as they came, for those who look for what goes on. */

import { jsonLine } from './json-line.ts'

/** One event; `data` is plain JSON and holds no token and no secret. */
export interface TappedEvent {
  /** Ascends by one. */
  readonly number: number
  /** Milliseconds. */
  readonly at: number
  /** The service's own name for it. */
  readonly name: string
  readonly data: Readonly<Record<string, unknown>>
}

/** What is known of the connection besides the state of the chat. */
export interface ConnectionHealth {
  /** Milliseconds between the last request and its answer; `null` = none was made. */
  readonly roundTrip: number | null
  /** When the access token in use ends; milliseconds. */
  readonly tokenExpiresAt: number | null
}

/** What a pane reads. */
export interface EventTap {
  /** The last ones, in the order in which they came. The same array while there is no new one. */
  readonly events: () => readonly TappedEvent[]
  readonly health: () => ConnectionHealth
  /** Returns how to stop. */
  readonly subscribe: (listener: () => void) => () => void
}

/** What the gateway writes to. */
export interface EventRecorder {
  readonly record: (name: string, data: Readonly<Record<string, unknown>>) => void
  readonly answered: (ms: number) => void
  readonly tokenTaken: (expiresAt: number) => void
}

/** Events kept. */
const most = 500

/** Looks like a JSON Web Token, or a secret of the local service. */
const secrets = /eyJ[\w-]+\.[\w-]+\.[\w-]+|\b[0-9a-f]{64}\b/g

const withoutSecrets = (value: unknown): unknown => {
  if (typeof value === 'string') return value.replaceAll(secrets, '…')
  if (Array.isArray(value)) return value.map(withoutSecrets)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, withoutSecrets(part)]))
}

export const createEventTap = (now: () => number): EventTap & EventRecorder => {
  const listeners = new Set<() => void>()
  let kept: readonly TappedEvent[] = []
  /** Not copied into `kept` before somebody asks: that would cost more than all else about an event. */
  let fresh: TappedEvent[] = []
  let number = 0
  let health: ConnectionHealth = { roundTrip: null, tokenExpiresAt: null }
  const tell = (): void => {
    for (const listener of listeners) listener()
  }
  return {
    record: (name, data) => {
      fresh.push({ number, at: now(), name, data })
      number += 1
      if (fresh.length >= most * 2) fresh = fresh.slice(-most)
      tell()
    },
    answered: (roundTrip) => {
      health = { ...health, roundTrip }
    },
    tokenTaken: (tokenExpiresAt) => {
      health = { ...health, tokenExpiresAt }
    },
    events: () => {
      if (fresh.length > 0) {
        const clean = fresh.slice(-most).map((event) => ({
          ...event,
          data: withoutSecrets(event.data) as TappedEvent['data'],
        }))
        kept = [...kept, ...clean].slice(-most)
        fresh = []
      }
      return kept
    },
    health: () => health,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}

/** Plain JSON, in Twilio’s spelling. */
export const eventJson = ({ at, name, data }: TappedEvent): Readonly<Record<string, unknown>> => ({
  at: new Date(at).toISOString(),
  event: name,
  ...data,
})

/** The same on one line. */
export const eventLine = (event: TappedEvent): string => jsonLine(eventJson(event))

/** Whether its name or data hold the words of `filter`, in any case. */
export const matchesFilter = (event: TappedEvent, filter: string): boolean => {
  const wanted = filter.toLowerCase().split(/\s+/).filter(Boolean)
  if (wanted.length === 0) return true
  const text = eventLine(event).toLowerCase()
  return wanted.every((word) => text.includes(word))
}
