/** Brings told events to their receivers: a few at a time, in order, again when a receiver fails. */
import type { EmulatorClock } from '../clock.ts'
import type { Log } from '../log.ts'
import type { WebhookResponse } from './request.ts'
import type { WebhookTarget } from './target.ts'

export interface WebhookQueueDeps {
  readonly clock: Pick<EmulatorClock, 'now' | 'schedule'>
  readonly log: Log
  readonly call: (target: WebhookTarget, form: URLSearchParams) => Promise<WebhookResponse>
  readonly closing: AbortSignal
}

export interface WebhookQueue {
  readonly add: (target: WebhookTarget, form: URLSearchParams) => void
}

const AT_ONCE = 8
const LONGEST = 10_000
/** Before another attempt, in ms of the emulator's clock. */
const PAUSE = 1000

/** How often a failed request is made again: `#rc=0` to `#rc=5` behind the URL, once if it says nothing. */
const retriesOf = (url: string): number => {
  const given = /(?:^|[#&])rc=([0-5])(?:&|$)/.exec(new URL(url).hash)?.[1]
  return given === undefined ? 1 : Number(given)
}

export const createWebhookQueue = ({ clock, log, call, closing }: WebhookQueueDeps): WebhookQueue => {
  const waiting = new Map<string, { readonly jobs: (() => Promise<void>)[]; active: number }>()

  const pause = (): Promise<void> =>
    new Promise((resolve) => void clock.schedule(clock.now() + PAUSE, resolve))

  const deliver = async (target: WebhookTarget, form: URLSearchParams): Promise<void> => {
    const retries = retriesOf(target.url)
    for (let attempt = 0; !closing.aborted; attempt += 1) {
      form.set('RetryCount', String(attempt))
      let reason: string
      try {
        const { status } = await call(target, form)
        if (status < 500) return
        reason = `status ${status}`
      } catch (error) {
        reason = error instanceof Error ? error.message : String(error)
      }
      const isLast = attempt >= retries
      log({ level: 'warn', event: 'webhook/failed', type: form.get('EventType'), attempt, reason, isLast })
      if (isLast) return
      await pause()
    }
  }

  const next = (url: string): void => {
    const line = waiting.get(url)
    if (line === undefined) return
    while (line.active < AT_ONCE) {
      const job = line.jobs.shift()
      if (job === undefined) break
      line.active += 1
      void job().finally(() => {
        line.active -= 1
        next(url)
      })
    }
    if (line.active === 0 && line.jobs.length === 0) waiting.delete(url)
  }

  return {
    add: (target, form) => {
      const line = waiting.get(target.url) ?? { jobs: [], active: 0 }
      waiting.set(target.url, line)
      if (line.jobs.length >= LONGEST) {
        log({ level: 'error', event: 'webhook/dropped', reason: 'its receiver is too slow' })
        return
      }
      line.jobs.push(() => deliver(target, form))
      next(target.url)
    },
  }
}
