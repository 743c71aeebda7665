/** Connects the unmodified SDK to an emulator, as an application would. */
import { Client } from '@twilio/conversations'
import { onTestFinished } from 'vitest'
import type { Emulator } from '../../src/index.ts'

/** Waits for one event of anything that has `once`. Rejects after `within` ms, so that a test fails with the event's name. */
export const nextEvent = <T = unknown>(
  source: object,
  event: string,
  matches: (value: T) => boolean = () => true,
  within = 40_000,
): Promise<T> =>
  new Promise((resolve, reject) => {
    const emitter = source as {
      on: (event: string, listener: (value: T) => void) => void
      off: (event: string, listener: (value: T) => void) => void
    }
    const timer = setTimeout(() => {
      emitter.off(event, listener)
      reject(new Error(`${event} did not happen within ${within} ms`))
    }, within)
    const listener = (value: T): void => {
      if (!matches(value)) return
      clearTimeout(timer)
      emitter.off(event, listener)
      resolve(value)
    }
    emitter.on(event, listener)
  })

/** Options that make a client come back quickly; they reach the SDK, though its types leave `retryPolicy` out. */
export const quickRetry = { retryPolicy: { min: 100, max: 500, randomness: 0 } }

/** An emulator as a client needs it, in this process or another. */
export interface Reachable {
  readonly clientOptions: Emulator['clientOptions']
  readonly control: Pick<Emulator['control'], 'mintToken'>
}

/** A client that is not waited for: for tests of what happens before it is initialized. */
export const openClient = (emulator: Pick<Emulator, 'clientOptions'>, token: string): Client => {
  const client = new Client(token, { ...emulator.clientOptions, ...quickRetry })
  onTestFinished(async () => {
    if (client.connectionState === 'connected')
      await client.getSubscribedConversations().catch(() => undefined)
    await client.shutdown()
  })
  return client
}

/** An initialized client of that identity; it is shut down when the test ends. */
export const connectClient = async (emulator: Reachable, identity: string): Promise<Client> => {
  const client = openClient(emulator, emulator.control.mintToken(identity))
  await new Promise<void>((resolve, reject) => {
    client.once('initialized', resolve)
    client.once('initFailed', ({ error }) =>
      reject(new Error(`client of ${identity} failed: ${error?.message}`)),
    )
  })
  // Ends the SDK's start-up requests: one that is in flight when the socket closes becomes an unhandled rejection.
  await client.getSubscribedConversations()
  return client
}
