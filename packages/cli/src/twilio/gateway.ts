/** The core's gateway on the unmodified SDK: one client at a time, a new one whenever the old is beyond help. */
import { GatewayError, type ChatEvent, type ChatGateway, type Clock } from '@terminal-chat/core'
import type { Client } from '@twilio/conversations'
import type { EventRecorder } from '../events/event-tap.ts'
import type { AccessToken, TokenSource } from '../server/tokens.ts'
import { loadPage } from './load-page.ts'
import { createRequests } from './requests.ts'
import { createSdkSession, type SdkSession } from './sdk-session.ts'
import { timeRequests } from './time-requests.ts'
import { createTokenRenewal, reasonOf } from './token.ts'

export interface TwilioGatewayParts {
  readonly tokens: TokenSource
  readonly clock: Clock
  readonly createClient: (token: AccessToken) => Client
  /** Hears what goes on. */
  readonly recorder?: EventRecorder
}

/** Milliseconds before a new client is made after one died, doubling. */
const backoff = { least: 500, most: 30_000 }

/** A client that lived this long, in ms, did not die of what it was born with. */
const longLife = 10_000

/** Messages that are read again in each conversation whose history is in memory. */
const pageSize = 50

/** Failures that the next attempt will meet again. */
const isFinal = ({ code }: GatewayError): boolean => code === 'forbidden' || code === 'invalid'

export const createTwilioGateway = ({
  tokens,
  clock,
  createClient,
  recorder,
}: TwilioGatewayParts): ChatGateway => {
  let session: SdkSession | null = null
  const stopping = new AbortController()
  let wake: (() => void) | null = null
  /** Somebody wants a new connection: there is nothing to wait for. */
  let isAsked = false
  /** Conversations whose messages the core holds: a new client does not replay what it missed. */
  const loaded = new Set<string>()

  const pause = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const cancel = clock.after(ms, resolve)
      wake = () => {
        cancel()
        resolve()
      }
    })

  const run = async (emit: (event: ChatEvent) => void, onReady: () => void): Promise<void> => {
    let failures = 0
    let wasReady = false
    let isFirst = true
    const renewal = createTokenRenewal({
      tokens,
      clock,
      emit,
      onRenewed: (token) => {
        recorder?.tokenTaken(token.expiresAt)
        if (token.realtimeUrl === usedUrl) session?.updateToken(token)
        else void session?.end('The service has moved')
      },
    })
    let usedUrl: string | null = null
    const tellState = (state: 'connecting' | 'disconnected' | 'denied', reason: string | null): void =>
      emit({ type: 'connection/changed', state, reason, at: clock.now() })

    const refresh = async (current: SdkSession): Promise<void> => {
      for (const conversationSid of loaded) {
        const conversation = current.membership.get(conversationSid)
        if (conversation === undefined) loaded.delete(conversationSid)
        else
          emit({
            type: 'messages/loaded',
            conversationSid,
            part: 'newest',
            ...(await loadPage(conversation, pageSize)),
          })
      }
    }

    while (!stopping.signal.aborted) {
      tellState('connecting', null)
      try {
        const token = await (isFirst ? tokens.current() : tokens.renew())
        isFirst = false
        if (stopping.signal.aborted) break
        emit({ type: 'token/renewed', expiresAt: token.expiresAt, at: clock.now() })
        usedUrl = token.realtimeUrl
        const current = createSdkSession({
          createClient,
          token,
          clock,
          emit,
          onTokenWarning: renewal.warned,
          recorder,
        })
        session = current
        renewal.begin(token)
        recorder?.tokenTaken(token.expiresAt)
        let readyAt = Number.POSITIVE_INFINITY
        current.ready.then(
          () => {
            readyAt = clock.now()
            if (wasReady) refresh(current).catch(() => undefined)
            wasReady = true
            onReady()
          },
          () => undefined,
        )
        const reason = await current.dead
        renewal.stop()
        session = null
        void current.end(reason)
        if (stopping.signal.aborted) break
        if (isAsked || clock.now() - readyAt > longLife) failures = 0
        isAsked = false
        tellState('disconnected', reason)
      } catch (error) {
        if (!(error instanceof GatewayError) || (!wasReady && isFinal(error))) throw error
        tellState(isFinal(error) ? 'denied' : 'disconnected', reasonOf(error))
      }
      await pause(failures === 0 ? 0 : Math.min(backoff.most, backoff.least * 2 ** failures))
      failures += 1
    }
  }

  const requests = createRequests(
    () => session,
    (conversationSid) => loaded.add(conversationSid),
  )

  return {
    ...(recorder === undefined ? requests : timeRequests(requests, clock.now, recorder)),
    connect: (emit) =>
      new Promise((resolve, reject) => {
        let isSettled = false
        const onReady = (): void => {
          isSettled = true
          resolve()
        }
        void run(emit, onReady).then(resolve, (error: unknown) => {
          // Later on nobody listens to this promise, but a bug must not go unheard.
          if (isSettled) throw error
          reject(error instanceof Error ? error : new Error(String(error)))
        })
      }),
    shutdown: async () => {
      stopping.abort()
      wake?.()
      await session?.end('Shut down')
    },
    reconnect: async () => {
      wake?.()
      isAsked = session !== null
      await session?.end('Asked for a new connection')
    },
  }
}
