/** Reads a stream of server-sent events. */

/** One event, with its data parsed. */
export interface ReceivedEvent {
  readonly event: string
  readonly id?: string
  readonly data: unknown
}

/** An open stream. */
export interface EventReader {
  readonly status: number
  readonly headers: Headers
  /** The next event; rejects when the stream ends before. Comments and `retry` are passed over. */
  readonly next: () => Promise<ReceivedEvent>
  /** Everything received so far, as text. */
  readonly raw: () => string
  readonly close: () => void
}

const parseEvent = (block: string): ReceivedEvent | undefined => {
  const fields = new Map(
    block.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
  )
  const event = fields.get('event')
  if (event === undefined) return undefined
  const id = fields.get('id')
  return { event, ...(id === undefined ? {} : { id }), data: JSON.parse(fields.get('data') ?? 'null') }
}

/** Opens `GET /channels/events` of a server. */
export const openEvents = async (url: string, token: string, lastEventId?: string): Promise<EventReader> => {
  const abort = new AbortController()
  const response = await fetch(`${url}/channels/events`, {
    headers: {
      authorization: `Bearer ${token}`,
      ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }),
    },
    signal: abort.signal,
  })
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let raw = ''
  let read = 0
  const next = async (): Promise<ReceivedEvent> => {
    for (;;) {
      const end = raw.indexOf('\n\n', read)
      if (end !== -1) {
        const event = parseEvent(raw.slice(read, end))
        read = end + 2
        if (event) return event
        continue
      }
      const chunk = await reader?.read()
      if (!chunk || chunk.done) throw new Error('the stream ended')
      raw += chunk.value
    }
  }
  return {
    status: response.status,
    headers: response.headers,
    next,
    raw: () => raw,
    close: () => abort.abort(),
  }
}
