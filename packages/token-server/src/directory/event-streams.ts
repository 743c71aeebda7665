/** The open streams of server-sent events: each hears what changed since what it last heard. */
import type { ServerResponse } from 'node:http'
import { ApiError } from '../errors.ts'
import type { Directory } from './directory.ts'
import { selectChanges, type Snapshot } from './snapshot.ts'

/** One caller's stream. */
export interface StreamRequest {
  readonly response: ServerResponse
  readonly headers: Readonly<Record<string, string | number | string[] | undefined>>
  readonly identity: string
  /** When the caller's token ends, in seconds since 1970: so does the stream. */
  readonly expiresAt: number
  /** The version that the caller knows. */
  readonly lastEventId: string | undefined
}

/** All open streams. */
export interface EventStreams {
  /** Answers with a stream; throws `too-many-streams`. */
  readonly open: (request: StreamRequest, current: Snapshot) => void
  readonly count: () => number
  /** Tells everybody to come back, spread over a second or two, then ends the streams. */
  readonly close: () => void
}

interface EventStreamsOptions {
  readonly directory: Directory
  readonly now: () => number
  readonly random: () => number
  readonly heartbeatMs?: number
  /** A caller that has not read what it was sent for this long is cut off, in milliseconds. */
  readonly stallMs?: number
  readonly mostPerIdentity?: number
  readonly most?: number
}

interface OpenStream extends StreamRequest {
  sent: Snapshot
  stalledSince: number | undefined
}

/** How soon a browser's EventSource comes back after a cut, in milliseconds. */
const retryMs = 1_000

const event = (name: string, data: object, id?: string): string =>
  `event: ${name}\n${id === undefined ? '' : `id: ${id}\n`}data: ${JSON.stringify(data)}\n\n`

/** Only the last event of a group moves the id: a cut in the middle must not skip the rest. */
const formatChanges = (before: Snapshot, after: Snapshot): string => {
  const changes = selectChanges(before, after)
  return changes
    .map((change, position) =>
      event(
        change.type,
        change.type === 'removed' ? { sid: change.sid } : change.channel,
        position === changes.length - 1 ? after.version : undefined,
      ),
    )
    .join('')
}

/** Creates the set of streams; it listens to the directory while one is open. */
export const createEventStreams = ({
  directory,
  now,
  random,
  heartbeatMs = 15_000,
  stallMs = 30_000,
  mostPerIdentity = 20,
  most = 10_000,
}: EventStreamsOptions): EventStreams => {
  const streams = new Set<OpenStream>()
  let unsubscribe: (() => void) | undefined
  let heartbeat: NodeJS.Timeout | undefined

  /** A caller that reads slowly gets one difference when it is ready, however much happened meanwhile. */
  const bringUpToDate = (stream: OpenStream): void => {
    const latest = directory.latest()
    if (!latest || latest.version === stream.sent.version || stream.response.writableNeedDrain) return
    const text = formatChanges(stream.sent, latest)
    stream.sent = latest
    write(stream, text)
  }

  const write = (stream: OpenStream, text: string): void => {
    if (stream.response.write(text)) return
    stream.stalledSince ??= now()
    stream.response.once('drain', () => {
      stream.stalledSince = undefined
      bringUpToDate(stream)
    })
  }

  const drop = (stream: OpenStream): void => {
    streams.delete(stream)
    if (streams.size > 0) return
    unsubscribe?.()
    unsubscribe = undefined
    clearInterval(heartbeat)
  }

  const end = (stream: OpenStream, reason: string): void => {
    const retry = Math.round(retryMs * (0.5 + random()))
    stream.response.end(`retry: ${retry}\n${event('reconnect', { reason })}`)
  }

  const beat = (): void => {
    for (const stream of streams) {
      if (stream.stalledSince !== undefined) {
        if (now() - stream.stalledSince > stallMs) stream.response.destroy()
      } else if (stream.expiresAt * 1_000 <= now()) end(stream, 'token-expired')
      else write(stream, ': still here\n\n')
    }
  }

  const start = (): void => {
    unsubscribe = directory.subscribe(() => {
      for (const stream of streams) bringUpToDate(stream)
    })
    heartbeat = setInterval(beat, heartbeatMs).unref()
  }

  return {
    open: (request, current) => {
      const own = [...streams].filter(({ identity }) => identity === request.identity).length
      if (own >= mostPerIdentity || streams.size >= most)
        throw new ApiError('too-many-streams', { retryAfter: 30 })
      const known = request.lastEventId === undefined ? undefined : directory.find(request.lastEventId)
      const stream: OpenStream = { ...request, sent: known ?? current, stalledSince: undefined }
      streams.add(stream)
      if (streams.size === 1) start()
      request.response.once('close', () => drop(stream))
      request.response.writeHead(200, {
        ...request.headers,
        'content-type': 'text/event-stream; charset=utf-8',
        connection: 'close',
        'x-accel-buffering': 'no',
      })
      const greeting = known
        ? ': welcome back\n\n'
        : event('reset', { version: current.version }, current.version)
      write(stream, `retry: ${retryMs}\n${greeting}`)
      bringUpToDate(stream)
    },
    count: () => streams.size,
    close: () => {
      for (const stream of streams) end(stream, 'server-stopping')
    },
  }
}
