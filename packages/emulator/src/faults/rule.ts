/** What a standing fault is: something that goes wrong for chosen requests, sessions or events. */
import { Type } from 'typebox'
import type { Static, TSchema } from 'typebox'
import { TwilioError } from '../errors.ts'
import { isRecord } from '../is-record.ts'
import { createCheck } from '../validate.ts'

const name = Type.String({ minLength: 1, maxLength: 512 })
const count = Type.Integer({ minimum: 0, maximum: 1_000_000 })
const wait = Type.Number({ minimum: 0, maximum: 3_600_000 })

const which = {
  /** Only for this identity; requests of the REST API have none. */
  identity: Type.Optional(name),
  /** The first match that is hit, counted from 1; default 1. */
  nth: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000_000 })),
  /** How many matches in a row are hit; default 1, 0 for all from then on. */
  times: Type.Optional(count),
}

const request = {
  ...which,
  /** HTTP method, in sockets and REST alike. */
  method: Type.Optional(Type.Union([Type.Literal('GET'), Type.Literal('POST'), Type.Literal('DELETE')])),
  /** Path without its query; `*` stands for anything. */
  path: Type.Optional(name),
}

const event = {
  ...which,
  /** A Sync event (`list_item_added`) or `twilio.ipmsg.typing_indicator`; absent: all but those of subscriptions. */
  eventType: Type.Optional(name),
}

/** A misspelt field would make a fault hit more than it was meant to, so none is ignored. */
const exactly = <P extends Record<string, TSchema>>(fields: P) =>
  Type.Object(fields, { additionalProperties: false })

/** THE table of standing faults: their fields, by kind. */
export const faultSchemas = {
  /** The request is not carried out; it is answered with `status` (default 500) and Twilio's error `code`. */
  'fail-requests': exactly({
    kind: Type.Literal('fail-requests'),
    ...request,
    status: Type.Optional(Type.Integer({ minimum: 400, maximum: 599 })),
    code: Type.Optional(count),
  }),
  /** The request is carried out at once, its answer comes `ms` later. */
  'delay-replies': exactly({ kind: Type.Literal('delay-replies'), ...request, ms: wait }),
  /** The request is carried out, but instead of its answer the connection is cut. */
  'lose-replies': exactly({ kind: Type.Literal('lose-replies'), ...request }),
  /** A session does not begin: its `init` is refused with `status` (default 503), which may say when to come back. */
  'refuse-inits': exactly({
    kind: Type.Literal('refuse-inits'),
    ...which,
    status: Type.Optional(Type.Integer({ minimum: 300, maximum: 599 })),
    errorCode: Type.Optional(count),
    reconnectMinMs: Type.Optional(wait),
  }),
  /** The event does not reach a socket. */
  'lose-events': exactly({ kind: Type.Literal('lose-events'), ...event }),
  /** The event reaches a socket twice. */
  'duplicate-events': exactly({ kind: Type.Literal('duplicate-events'), ...event }),
  /** The event reaches a socket behind the next one, or after a second when there is none. */
  'reorder-events': exactly({ kind: Type.Literal('reorder-events'), ...event }),
  /** The event reaches a socket `ms` later. */
  'delay-events': exactly({ kind: Type.Literal('delay-events'), ...event, ms: wait }),
} as const

export type FaultKind = keyof typeof faultSchemas
/** A standing fault of one kind. */
export type FaultOf<K extends FaultKind> = Static<(typeof faultSchemas)[K]>
/** A standing fault. */
export type Fault = { [K in FaultKind]: FaultOf<K> }[FaultKind]

const checks = new Map(
  Object.entries(faultSchemas).map(([kind, schema]) => [kind, createCheck<TSchema>(schema)]),
)

/** Gives a fault its type, or throws 400/20001 with what is wrong with it. */
export const parseFault = (value: unknown): Fault => {
  const check = isRecord(value) ? checks.get(String(value['kind'])) : undefined
  if (check === undefined)
    throw new TwilioError('bad-parameter', `a fault is of kind ${[...checks.keys()].join(', ')}`)
  return check(value) as Fault
}
