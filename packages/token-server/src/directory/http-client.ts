/** Sends the REST client's requests again when Twilio is busy, with a limit. */
import type RequestClient from 'twilio/lib/base/RequestClient.js'

/** What sending again needs. */
export interface HttpClientOptions {
  /** Uniform in [0, 1). */
  readonly random: () => number
  /** Told of each answer or failure: the status, or `undefined` when none came, and the `Date` header as it was sent. */
  readonly onAnswer?: (status: number | undefined, date?: unknown) => void
}

/** How long one try may take, in milliseconds. */
const tryTimeout = 5_000
/** Tries in all; with the waits between them they end before a caller gives up. */
const tries = 3
/** First wait; it doubles, and each is shortened by chance so that callers do not return in step. */
const firstWait = 200
/** Longest `Retry-After` that is waited for here; longer ones are the caller's to wait. */
const longestWait = 2_000

type Send = RequestClient['request']
type Answer = Awaited<ReturnType<Send>>

const isBusy = (status: number): boolean => status === 429 || status >= 500

const headersOf = (answer: Answer): Readonly<Record<string, unknown>> =>
  (answer['headers'] ?? {}) as Record<string, unknown>

const waitFor = (attempt: number, answer: Answer | undefined, random: () => number): number => {
  const asked = Number(answer && headersOf(answer)['retry-after']) * 1_000
  return asked > 0 ? asked : firstWait * 2 ** attempt * (0.5 + random() / 2)
}

/** All requests made here may be sent twice: reads, and adding a participant, which answers "already in" the second time. */
export const createHttpClient = async ({ random, onAnswer }: HttpClientOptions): Promise<RequestClient> => {
  const { default: Client } = await import('twilio/lib/base/RequestClient.js')
  const client = new Client({ timeout: tryTimeout, keepAlive: true })
  const send: Send = client.request.bind(client)
  const sendAgain = async (options: Parameters<Send>[0], attempt: number): Promise<Answer> => {
    const isLast = attempt + 1 === tries
    const answer: Answer | undefined = await send(options).catch((error: unknown) => {
      onAnswer?.(undefined)
      if (isLast) throw error
      return undefined
    })
    if (answer) onAnswer?.(answer.statusCode, headersOf(answer)['date'])
    if (answer && (isLast || !isBusy(answer.statusCode))) return answer
    const wait = waitFor(attempt, answer, random)
    if (answer && wait > longestWait) return answer
    await new Promise((resolve) => setTimeout(resolve, wait))
    return sendAgain(options, attempt + 1)
  }
  client.request = ((options) => sendAgain(options, 0)) as Send
  return client
}
