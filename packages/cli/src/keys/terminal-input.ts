/** Listens to the terminal, and gives what comes in to one listener after the other. */
import { StringDecoder } from 'node:string_decoder'
import type { Clock } from '@terminal-chat/core'
import { createInputDecoder, type Waiting } from './decode.ts'
import type { InputEvent } from './input-event.ts'

/** The part of a readable stream that is needed; `process.stdin` is one. */
export interface InputStream {
  readonly on: (event: 'data', listener: (chunk: Buffer | string) => void) => unknown
  readonly off: (event: 'data', listener: (chunk: Buffer | string) => void) => unknown
  readonly pause: () => unknown
  readonly resume: () => unknown
}

export interface TerminalInput {
  /** Returns the function that ends the subscription. */
  readonly subscribe: (listener: (event: InputEvent) => void) => () => void
  /** Begins or goes on listening; before it, and after `stop`, other programs may read from the terminal. */
  readonly start: () => void
  readonly stop: () => void
}

/** How long each kind of unfinished input may take, in ms. */
const patience: Record<Exclude<Waiting, 'nothing'>, number> = { escape: 30, sequence: 500, paste: 2000 }

/** Raw mode, bracketed paste and focus reports are for the caller to turn on. */
export const createTerminalInput = ({
  stdin,
  clock,
}: {
  readonly stdin: InputStream
  readonly clock: Clock
}): TerminalInput => {
  const listeners = new Set<(event: InputEvent) => void>()
  const decoder = createInputDecoder()
  const bytes = new StringDecoder('utf8')
  let timer: { readonly kind: Waiting; readonly cancel: () => void } | null = null

  const disarm = (): void => {
    timer?.cancel()
    timer = null
  }
  const arm = (): void => {
    const kind = decoder.waiting()
    // Keys pressed into a paste that never ends must not keep it open.
    if (kind === 'paste' && timer?.kind === 'paste') return
    disarm()
    if (kind === 'nothing') return
    const cancel = clock.after(patience[kind], () => {
      timer = null
      emit(decoder.expire())
      arm()
    })
    timer = { kind, cancel }
  }
  const emit = (events: readonly InputEvent[]): void => {
    for (const event of events) for (const listener of listeners) listener(event)
  }
  const receive = (chunk: Buffer | string): void => {
    const events = decoder.push(typeof chunk === 'string' ? chunk : bytes.write(chunk))
    if (events.some(({ type }) => type === 'paste')) disarm()
    arm()
    emit(events)
  }

  return {
    subscribe: (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    start: () => {
      stdin.off('data', receive)
      stdin.on('data', receive)
      stdin.resume()
    },
    stop: () => {
      disarm()
      stdin.off('data', receive)
      stdin.pause()
    },
  }
}
