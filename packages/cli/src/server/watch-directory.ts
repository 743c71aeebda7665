/** Follows the public channels: keeps an event stream open, fills every gap with a new list. */
import type { ChatEvent, Clock, PublicConversation } from '@terminal-chat/core'
import { isObject } from '../files/is-object.ts'
import { parseChannel } from './channel.ts'
import { readEventStream, type StreamEvent } from './event-stream.ts'
import type { SendRequest } from './http.ts'

export interface WatchParts {
  readonly send: SendRequest
  readonly list: () => Promise<readonly PublicConversation[]>
  readonly clock: Clock
  readonly random: () => number
}

/** Milliseconds before coming back after a failure. */
const backoff = { least: 500, most: 30_000 }

/** `null` for events that say nothing about channels. */
const toChatEvent = ({ type, data }: StreamEvent): ChatEvent | null => {
  if (type === 'added' || type === 'updated') {
    const conversation = parseChannel(data)
    return conversation === null ? null : { type: `directory/${type}`, conversation }
  }
  if (type === 'removed' && isObject(data) && typeof data['sid'] === 'string')
    return { type: 'directory/removed', conversationSid: data['sid'] }
  return null
}

/** Returns the function that ends it. */
export const watchDirectory = (
  { send, list, clock, random }: WatchParts,
  emit: (event: ChatEvent) => void,
): (() => void) => {
  const stopping = new AbortController()
  let stream: AbortController | null = null
  let wake: (() => void) | null = null
  let lastId: string | null = null
  let failures = 0
  let wait = backoff.least
  /** What the stream tells while a list is on its way; the list may be older. */
  let held: ChatEvent[] | null = null

  const tell = (event: ChatEvent): void => {
    if (stopping.signal.aborted) return
    if (held === null) emit(event)
    else held.push(event)
  }

  const reload = async (): Promise<void> => {
    if (held !== null) return
    held = []
    const conversations = await list().catch(() => null)
    const since = held
    held = null
    if (conversations === null) {
      // What is known must not be taken for current: the next stream begins with a reset again.
      lastId = null
      stream?.abort()
      return
    }
    tell({ type: 'directory/loaded', conversations })
    since.forEach(tell)
  }

  const listener = {
    onEvent: (event: StreamEvent): void => {
      lastId = event.id ?? lastId
      if (event.type === 'reset') void reload()
      const chatEvent = toChatEvent(event)
      if (chatEvent !== null) tell(chatEvent)
    },
    onRetry: (ms: number): void => {
      wait = ms
    },
  }

  const follow = async (): Promise<void> => {
    const current = new AbortController()
    stream = current
    const response = await send({
      method: 'GET',
      path: '/channels/events',
      headers: { accept: 'text/event-stream', ...(lastId === null ? {} : { 'last-event-id': lastId }) },
      signal: AbortSignal.any([stopping.signal, current.signal]),
    })
    failures = 0
    if (response.body !== null) await readEventStream(response.body, clock, listener, () => current.abort())
  }

  const pause = (): Promise<void> =>
    new Promise((resolve) => {
      const ms = Math.min(backoff.most, wait * 2 ** Math.min(failures, 6)) * (0.5 + random() / 2)
      const cancel = clock.after(ms, resolve)
      wake = () => {
        cancel()
        resolve()
      }
    })

  const run = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      await follow().catch(() => {
        failures += 1
      })
      if (!stopping.signal.aborted) await pause()
    }
  }
  void run()
  return () => {
    stopping.abort()
    wake?.()
  }
}
