/** THE table of control calls over HTTP: `POST /_emulator/` and the name, with a JSON body. */
import { Type } from 'typebox'
import type { TSchema } from 'typebox'
import { seedSchema } from './seed-schema.ts'
import type { SteeringWheel } from './steering-wheel.ts'

/** The functions of one part of the steering wheel. */
type MethodOf<P extends keyof SteeringWheel> = {
  [M in keyof SteeringWheel[P]]: { part: P; method: M }
}[keyof SteeringWheel[P]]

/** One call stands for one function of the emulator's control or faults. */
export type ControlRoute = (MethodOf<'control'> | MethodOf<'faults'>) & {
  readonly name: string
  /** Fields of the body, in the order of the function's arguments. */
  readonly fields: Readonly<Record<string, TSchema>>
  /** Field of the answer that holds the function's result; absent when there is none. */
  readonly result?: string
}

const identity = Type.Optional(Type.String())
const reconnectMinMs = Type.Optional(Type.Number({ minimum: 0 }))
const filter = Type.Object({
  after: Type.Optional(Type.Integer({ minimum: 0 })),
  identity,
  limit: Type.Optional(Type.Integer({ minimum: 0 })),
})
const row = Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Null()]))
const snapshot = Type.Object({
  chatServiceSid: Type.String(),
  version: Type.Integer(),
  tables: Type.Record(Type.String(), Type.Array(row)),
  media: Type.Optional(Type.Record(Type.String(), Type.String())),
})

export const controlRoutes: readonly ControlRoute[] = [
  {
    name: 'advance-clock',
    part: 'control',
    method: 'advanceClock',
    fields: { ms: Type.Number({ minimum: 0 }) },
  },
  { name: 'read-clock', part: 'control', method: 'readClock', fields: {}, result: 'now' },
  {
    name: 'mint-token',
    part: 'control',
    method: 'mintToken',
    fields: {
      identity: Type.String({ minLength: 1 }),
      ttlSeconds: Type.Optional(Type.Number({ exclusiveMinimum: 0 })),
    },
    result: 'token',
  },
  { name: 'reset', part: 'control', method: 'reset', fields: {} },
  { name: 'seed', part: 'control', method: 'seed', fields: { seed: seedSchema } },
  { name: 'snapshot', part: 'control', method: 'snapshot', fields: {}, result: 'snapshot' },
  { name: 'restore', part: 'control', method: 'restore', fields: { snapshot } },
  {
    name: 'read-traffic',
    part: 'control',
    method: 'readTraffic',
    fields: { filter: Type.Optional(filter) },
    result: 'records',
  },
  { name: 'clear-traffic', part: 'control', method: 'clearTraffic', fields: {} },
  {
    name: 'dismiss-sockets',
    part: 'control',
    method: 'dismissSockets',
    fields: { code: Type.Integer(), identity, reconnectMinMs },
  },
  { name: 'drop-sockets', part: 'faults', method: 'dropSockets', fields: { identity } },
  { name: 'stall-sockets', part: 'faults', method: 'stallSockets', fields: { identity } },
  { name: 'resume-sockets', part: 'faults', method: 'resumeSockets', fields: { identity } },
  { name: 'offload', part: 'faults', method: 'offload', fields: { identity, reconnectMinMs } },
  { name: 'expire-token', part: 'faults', method: 'expireToken', fields: { identity } },
  { name: 'add-fault', part: 'faults', method: 'add', fields: { fault: Type.Unknown() }, result: 'id' },
  {
    name: 'remove-fault',
    part: 'faults',
    method: 'remove',
    fields: { id: Type.String() },
    result: 'removed',
  },
  { name: 'list-faults', part: 'faults', method: 'list', fields: {}, result: 'faults' },
  { name: 'clear-faults', part: 'faults', method: 'clear', fields: {} },
]
