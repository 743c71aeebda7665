/** The standing faults of one emulator: which of them hits what happens now. */
import { matchesPattern } from './matches-pattern.ts'
import type { Fault, FaultKind, FaultOf } from './rule.ts'

/** A standing fault with what became of it so far. */
export interface StandingFault {
  readonly id: string
  readonly fault: Fault
  /** How often something matched it. */
  readonly seen: number
  /** How often it hit. */
  readonly hit: number
}

/** What is asked for, whatever it came through. */
export interface FaultyRequest {
  /** Null for the REST API. */
  readonly identity: string | null
  readonly method: string
  readonly path: string
}

export type RequestFault = FaultOf<'fail-requests' | 'delay-replies' | 'lose-replies'>
export type EventFault = FaultOf<'lose-events' | 'duplicate-events' | 'reorder-events' | 'delay-events'>

export interface FaultRules {
  readonly add: (fault: Fault) => string
  /** False when there is no such fault, or not any more. */
  readonly remove: (id: string) => boolean
  readonly clear: () => void
  readonly list: () => readonly StandingFault[]
  /** True while any fault of events stands: asked for every event, so it costs nothing. */
  readonly touchesEvents: () => boolean
  /** The fault that hits this request, if any; each question counts as a match. */
  readonly takeRequest: (request: FaultyRequest) => RequestFault | undefined
  readonly takeInit: (identity: string) => FaultOf<'refuse-inits'> | undefined
  readonly takeEvent: (identity: string, eventType: string) => EventFault | undefined
}

interface Entry {
  readonly id: string
  readonly fault: Fault
  seen: number
  hit: number
}

const requestKinds: ReadonlySet<FaultKind> = new Set(['fail-requests', 'delay-replies', 'lose-replies'])
const eventKinds: ReadonlySet<FaultKind> = new Set([
  'lose-events',
  'duplicate-events',
  'reorder-events',
  'delay-events',
])
/** More than anyone has reason to set. */
const MOST_FAULTS = 1000

export const createFaultRules = (): FaultRules => {
  const entries = new Map<string, Entry>()
  let added = 0
  let eventRules = 0

  const remove = (id: string): boolean => {
    const entry = entries.get(id)
    if (entry !== undefined && eventKinds.has(entry.fault.kind)) eventRules -= 1
    return entries.delete(id)
  }

  /** Counts a match; true when this one is hit. A fault that has done all its hits goes. */
  const isHit = (entry: Entry): boolean => {
    const { nth = 1, times = 1 } = entry.fault
    entry.seen += 1
    if (entry.seen < nth) return false
    entry.hit += 1
    if (times > 0 && entry.hit >= times) remove(entry.id)
    return true
  }

  const take = (matches: (fault: Fault) => boolean): Fault | undefined => {
    for (const entry of entries.values()) {
      if (matches(entry.fault) && isHit(entry)) return entry.fault
    }
    return undefined
  }
  const isFor = (fault: Fault, identity: string | null): boolean =>
    fault.identity === undefined || fault.identity === identity

  return {
    add: (fault) => {
      if (entries.size >= MOST_FAULTS) throw new RangeError(`no more than ${MOST_FAULTS} faults at a time`)
      added += 1
      const id = `fault-${added}`
      entries.set(id, { id, fault, seen: 0, hit: 0 })
      if (eventKinds.has(fault.kind)) eventRules += 1
      return id
    },
    remove,
    clear: () => {
      entries.clear()
      eventRules = 0
    },
    list: () => [...entries.values()].map((entry) => ({ ...entry })),
    touchesEvents: () => eventRules > 0,
    takeRequest: ({ identity, method, path }) => {
      if (entries.size === 0) return undefined
      return take((fault) => {
        if (!requestKinds.has(fault.kind) || !isFor(fault, identity)) return false
        const wanted = fault as RequestFault
        if (wanted.method !== undefined && wanted.method !== method) return false
        return wanted.path === undefined || matchesPattern(wanted.path, path)
      }) as RequestFault | undefined
    },
    takeInit: (identity) =>
      take((fault) => fault.kind === 'refuse-inits' && isFor(fault, identity)) as
        | FaultOf<'refuse-inits'>
        | undefined,
    takeEvent: (identity, eventType) =>
      take((fault) => {
        if (!eventKinds.has(fault.kind) || !isFor(fault, identity)) return false
        const wanted = (fault as EventFault).eventType
        return wanted === undefined ? !eventType.startsWith('subscription_') : wanted === eventType
      }) as EventFault | undefined,
  }
}
