/** Gathers what goes to each socket in one turn, so that it leaves in one write. */

/** A sequence of frames; sockets that were sent the same frames hold the same one, whose bytes are joined once. */
export interface Batch {
  readonly frame: Buffer
  readonly before: Batch | null
  /** The sequence that was made of this one last. */
  next: Batch | null
  bytes: Buffer | null
}

/** Something that frames are written to. */
export interface Outlet {
  /** Null when nothing waits. */
  pending: Batch | null
  /** Takes bytes that hold whole frames. */
  readonly write: (bytes: Buffer) => void
}

export interface Outbox {
  /** Adds a frame; it is written at the end of the present turn. */
  readonly add: (outlet: Outlet, frame: Buffer) => void
  /** Writes what waits for this one now. */
  readonly flush: (outlet: Outlet) => void
}

const join = (batch: Batch): Buffer => {
  if (batch.bytes !== null) return batch.bytes
  const frames: Buffer[] = []
  for (let each: Batch | null = batch; each !== null; each = each.before) frames.push(each.frame)
  batch.bytes = frames.length === 1 ? batch.frame : Buffer.concat(frames.reverse())
  return batch.bytes
}

export const createOutbox = (): Outbox => {
  let waiting: Outlet[] = []
  let first: Batch | null = null

  const flush = (outlet: Outlet): void => {
    const batch = outlet.pending
    if (batch === null) return
    outlet.pending = null
    outlet.write(join(batch))
  }

  const flushAll = (): void => {
    const outlets = waiting
    waiting = []
    first = null
    for (const outlet of outlets) flush(outlet)
  }

  const begin = (frame: Buffer): Batch => {
    if (first?.frame !== frame) first = { frame, before: null, next: null, bytes: null }
    return first
  }

  return {
    add: (outlet, frame) => {
      const before = outlet.pending
      if (before === null) {
        if (waiting.length === 0) process.nextTick(flushAll)
        waiting.push(outlet)
        outlet.pending = begin(frame)
        return
      }
      if (before.next?.frame !== frame) {
        before.next = { frame, before, next: null, bytes: null }
      }
      outlet.pending = before.next
    },
    flush,
  }
}
