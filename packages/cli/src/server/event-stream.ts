/** Reads one stream of server-sent events to its end. */
import { createParser } from 'eventsource-parser'
import type { Clock } from '@terminal-chat/core'

export interface StreamEvent {
  readonly type: string
  readonly data: unknown
  readonly id: string | null
}

export interface StreamListener {
  readonly onEvent: (event: StreamEvent) => void
  /** The server says how long to wait before coming back, in milliseconds. */
  readonly onRetry: (ms: number) => void
}

/** A server that has not even said that it is there for this many ms is not. */
const silence = 45_000

const parseData = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Resolves when the stream ends, however it ends. `abort` is called when it has gone silent. */
export const readEventStream = async (
  body: AsyncIterable<Uint8Array>,
  clock: Pick<Clock, 'after'>,
  { onEvent, onRetry }: StreamListener,
  abort: () => void,
): Promise<void> => {
  const parser = createParser({
    onEvent: ({ event, data, id }) =>
      onEvent({ type: event ?? 'message', data: parseData(data), id: id ?? null }),
    onRetry,
  })
  const decoder = new TextDecoder()
  let cancel = clock.after(silence, abort)
  try {
    for await (const chunk of body) {
      cancel()
      cancel = clock.after(silence, abort)
      parser.feed(decoder.decode(chunk, { stream: true }))
    }
  } catch {
    // A cut is an end like any other.
  } finally {
    cancel()
  }
}
