/** Brings events to sockets as the standing faults of events will have it. */
import type { Listener } from '../socket/listener.ts'
import type { FaultRules } from './rules.ts'

/** Pushes a frame to a listener: once, twice, later, behind the next one, or not at all. */
export type Deliver = (listener: Listener, frame: Buffer, eventType: string) => void

/** How long a reordered event waits for a next one, in ms. */
const LONGEST_HOLD = 1000

export const createFaultyDelivery = (rules: Pick<FaultRules, 'takeEvent'>): Deliver => {
  const held = new WeakMap<Listener, { readonly frames: Buffer[]; readonly timer: NodeJS.Timeout }>()

  const release = (listener: Listener): void => {
    const waiting = held.get(listener)
    if (waiting === undefined) return
    held.delete(listener)
    clearTimeout(waiting.timer)
    for (const frame of waiting.frames) listener.push(frame)
  }
  const hold = (listener: Listener, frame: Buffer): void => {
    const waiting = held.get(listener)
    if (waiting !== undefined) {
      waiting.frames.push(frame)
      return
    }
    held.set(listener, { frames: [frame], timer: setTimeout(release, LONGEST_HOLD, listener).unref() })
  }

  return (listener, frame, eventType) => {
    const fault = rules.takeEvent(listener.identity, eventType)
    if (fault?.kind === 'lose-events') return
    if (fault?.kind === 'reorder-events') return hold(listener, frame)
    if (fault?.kind === 'delay-events') {
      setTimeout(() => listener.push(frame), fault.ms).unref()
      return
    }
    listener.push(frame)
    if (fault?.kind === 'duplicate-events') listener.push(frame)
    release(listener)
  }
}
