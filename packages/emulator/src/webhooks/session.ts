/** Runs a request that webhooks may be asked about: it is undone, they are asked, and it runs anew with their answer. */

/** What a receiver answered. */
export interface WebhookAnswer {
  readonly isRefused: boolean
  /** What it wants to be different, by its own names; empty for nothing. */
  readonly changes: Readonly<Record<string, string>>
}

/** What one request has learnt so far. */
export interface WebhookSession {
  /** Where the request came from. */
  readonly source: 'SDK' | 'API'
  /** In the order in which the request asks. */
  readonly answers: WebhookAnswer[]
  /** How many of them this run has used. */
  used: number
}

export const createWebhookSession = (source: WebhookSession['source']): WebhookSession => ({
  source,
  answers: [],
  used: 0,
})

/** Thrown from within an operation when it cannot go on without an answer. */
export class WebhookPending extends Error {
  override readonly name = 'WebhookPending'
  /** Asks and keeps the answer; never rejects. */
  readonly ask: () => Promise<void>

  constructor(ask: () => Promise<void>) {
    super('a webhook has to be asked first')
    this.ask = ask
  }
}

/** Runs `work`, which must leave nothing behind when it throws, until nothing is left to be asked. At once when nothing is. */
export const settleWebhooks = <T>(session: WebhookSession | undefined, work: () => T): T | Promise<T> => {
  if (session !== undefined) session.used = 0
  try {
    return work()
  } catch (error) {
    if (!(error instanceof WebhookPending)) throw error
    return error.ask().then(() => settleWebhooks(session, work))
  }
}
