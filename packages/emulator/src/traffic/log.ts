/** A bounded record of the frames and requests that came and went, to assert on and to look at. */
import type { Frame } from '../socket/frame.ts'
import { isRecord } from '../is-record.ts'
import type { TrafficRecord } from './record.ts'
import { redact } from './redact.ts'

/** What is kept of one event; the rest of its record is made when somebody asks. */
interface Entry {
  readonly id: number
  readonly at: number
  readonly weight: number
  readonly describe: () => Omit<TrafficRecord, 'id' | 'at'>
}

/** Which records are wanted; all conditions apply. */
export interface TrafficFilter {
  /** Only records later than this id. */
  readonly after?: number | undefined
  readonly identity?: string | undefined
  /** Only the last so many; default all that are kept. */
  readonly limit?: number | undefined
}

export interface TrafficLog {
  readonly frameIn: (identity: string | null, frame: Frame) => void
  /** `status` of the request in the frame, or of the frame where there was none. */
  readonly replyOut: (identity: string | null, status: number, text: string) => void
  /** One record for all sockets that one frame goes to. */
  readonly eventOut: (identities: readonly string[], sockets: number, type: string, text: string) => void
  /** A request of the REST API with its answer. */
  readonly request: (request: {
    readonly method: string
    readonly path: string
    readonly status: number
    readonly text: string
  }) => void
  readonly read: (filter?: TrafficFilter) => readonly TrafficRecord[]
  readonly clear: () => void
}

/** So many records and characters are kept; the oldest go first. */
const MOST_RECORDS = 2000
const MOST_CHARACTERS = 8 * 1024 * 1024
/** What a record weighs beside its text. */
const WEIGHT_OF_RECORD = 400

const text = (value: unknown): string | undefined =>
  typeof value === 'string' ? value.slice(0, 1024) : undefined

const toRecord = ({ id, at, describe }: Entry): TrafficRecord => {
  const record = describe()
  return { id, at, ...record, text: redact(record.text) }
}

/** `now` in ms since 1970. */
export const createTrafficLog = (now: () => number): TrafficLog => {
  const ring: (Entry | undefined)[] = []
  let first = 0
  let count = 0
  let weight = 0
  let counted = 0

  const at = (offset: number): number => (first + offset) % MOST_RECORDS

  const forgetOldest = (): void => {
    weight -= ring[first]?.weight ?? 0
    ring[first] = undefined
    first = at(1)
    count -= 1
  }

  const isFullFor = (own: number): boolean =>
    count > 0 && (count === MOST_RECORDS || weight + own > MOST_CHARACTERS)

  const add = (size: number, describe: Entry['describe']): void => {
    counted += 1
    const own = size + WEIGHT_OF_RECORD
    while (isFullFor(own)) forgetOldest()
    ring[at(count)] = { id: counted, at: now(), weight: own, describe }
    count += 1
    weight += own
  }

  return {
    frameIn: (identity, { method, header, text: payload, size }) =>
      add(size, () => {
        const request = isRecord(header['http_request']) ? header['http_request'] : {}
        return {
          kind: 'frame',
          direction: 'in',
          identities: identity === null ? [] : [identity],
          frame: method.slice(0, 64),
          method: text(request['method']),
          path: text(request['path']),
          text: payload,
        }
      }),
    replyOut: (identity, status, json) =>
      add(json.length, () => ({
        kind: 'frame',
        direction: 'out',
        identities: identity === null ? [] : [identity],
        frame: 'reply',
        status,
        text: json,
      })),
    eventOut: (identities, sockets, type, json) =>
      add(json.length, () => ({
        kind: 'frame',
        direction: 'out',
        identities,
        sockets,
        frame: 'notification',
        event: type,
        text: json,
      })),
    request: ({ method, path, status, text: body }) =>
      add(path.length + body.length, () => ({
        kind: 'request',
        direction: 'in',
        identities: [],
        method,
        path: path.slice(0, 1024),
        status,
        text: body,
      })),
    read: ({ after = 0, identity, limit } = {}) => {
      const kept = Array.from({ length: count }, (_, offset) => ring[at(offset)])
        .filter((each) => each !== undefined)
        .filter(({ id }) => id > after)
      const wanted =
        identity === undefined
          ? kept
          : kept.filter(({ describe }) => describe().identities.includes(identity))
      const last = limit === undefined ? wanted : wanted.slice(Math.max(wanted.length - limit, 0))
      return last.map(toRecord)
    },
    clear: () => {
      ring.length = 0
      first = 0
      count = 0
      weight = 0
    },
  }
}
