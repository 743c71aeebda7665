/** Asks and tells the webhooks that are configured. */
import type { Caller } from '../caller.ts'
import type { EmulatorClock } from '../clock.ts'
import type { EmulatorCredentials } from '../credentials.ts'
import type { Records } from '../database/records.ts'
import type { Turn } from '../database/turn.ts'
import { TwilioError } from '../errors.ts'
import { isRecord } from '../is-record.ts'
import type { Log } from '../log.ts'
import type { AskedEvent, ToldEvent, WebhookParameters } from './events.ts'
import { createWebhookQueue } from './queue.ts'
import { callWebhook } from './request.ts'
import type { WebhookResponse } from './request.ts'
import { WebhookPending } from './session.ts'
import type { WebhookAnswer } from './session.ts'
import { findAskedTarget, findToldTargets, hasTargets } from './target.ts'
import type { WebhookTarget } from './target.ts'

export interface Webhooks {
  /** False when neither asking nor telling of this conversation would reach anybody, so that nothing need be described. */
  readonly mayHear: (caller: Caller, conversationSid: string) => boolean
  /**
   * Returns what the receiver wants to be different, by its own names (`body`, `author`, `attributes`, `friendly_name`).
   * Throws 403/50056 when it refused. Nobody is asked for a caller without a session.
   */
  readonly ask: (caller: Caller, event: AskedEvent, parameters: WebhookParameters) => WebhookAnswer['changes']
  /** Tells once the step is on disk. Nobody is told of what a caller without a session does. */
  readonly tell: (caller: Caller, event: ToldEvent, parameters: WebhookParameters) => void
  /** Ends what is under way. */
  readonly close: () => void
}

export interface WebhooksDeps {
  readonly records: Records
  readonly turn: Pick<Turn, 'stage'>
  readonly clock: EmulatorClock
  readonly credentials: EmulatorCredentials
  readonly log: Log
  readonly fetch: typeof fetch
}

const unchanged: WebhookAnswer = { isRefused: false, changes: {} }

/** 2xx with a JSON object changes what it names; 4xx and 5xx refuse; anything else lets it pass. */
const readWebhookAnswer = ({ status, body }: WebhookResponse): WebhookAnswer => {
  if (status >= 400) return { isRefused: true, changes: {} }
  if (status >= 300) return unchanged
  try {
    const value: unknown = JSON.parse(body)
    if (!isRecord(value)) return unchanged
    const texts = Object.entries(value).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    )
    return { isRefused: false, changes: Object.fromEntries(texts) }
  } catch {
    return unchanged
  }
}

export const createWebhooks = (deps: WebhooksDeps): Webhooks => {
  const { clock, credentials, log, turn } = deps
  const closing = new AbortController()
  const request = { clock, fetch: deps.fetch, authToken: credentials.authToken, closing: closing.signal }
  const call = (target: WebhookTarget, form: URLSearchParams): Promise<WebhookResponse> =>
    callWebhook(request, target, form)
  const queue = createWebhookQueue({ clock, log, call, closing: closing.signal })

  const formOf = (caller: Caller, event: string, parameters: WebhookParameters): URLSearchParams => {
    const form = new URLSearchParams()
    const all: WebhookParameters = {
      AccountSid: credentials.accountSid,
      EventType: event,
      Source: caller.webhooks?.source,
      ClientIdentity: caller.identity,
      ChatServiceSid: caller.serviceSid,
      ...parameters,
    }
    for (const [name, value] of Object.entries(all)) {
      if (value !== null && value !== undefined) form.set(name, String(value))
    }
    return form
  }

  const inquire = async (target: WebhookTarget, form: URLSearchParams): Promise<WebhookAnswer> => {
    try {
      return readWebhookAnswer(await call(target, form))
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      log({ level: 'warn', event: 'webhook/failed', type: form.get('EventType'), reason })
      return unchanged
    }
  }

  return {
    mayHear: ({ webhooks, serviceSid }, conversationSid) =>
      webhooks !== undefined && hasTargets(deps, serviceSid, conversationSid),
    ask: (caller, event, parameters) => {
      const session = caller.webhooks
      if (session === undefined) return {}
      const target = findAskedTarget(deps, caller.serviceSid, event)
      if (target === undefined) return {}
      const answer = session.answers[session.used]
      if (answer === undefined) {
        const form = formOf(caller, event, parameters)
        throw new WebhookPending(async () => void session.answers.push(await inquire(target, form)))
      }
      session.used += 1
      if (answer.isRefused) throw new TwilioError('webhook-refused')
      return answer.changes
    },
    tell: (caller, event, parameters) => {
      if (caller.webhooks === undefined) return
      const targets = findToldTargets(deps, caller.serviceSid, event, parameters)
      if (targets.length === 0) return
      turn.stage(() => {
        for (const target of targets) queue.add(target, formOf(caller, event, parameters))
      })
    },
    close: () => closing.abort(new Error('the emulator closes')),
  }
}
