/** The life of one client of the SDK: from its birth to the moment when nothing can bring it back. */
import type { ChatEvent, Clock, ConnectionState } from '@terminal-chat/core'
import type { Client } from '@twilio/conversations'
import type { AccessToken } from '../server/tokens.ts'
import { explainConnection } from './connection-recovery.ts'
import { sdkEvents, translateEvents } from './events.ts'
import { watchLiveness, type Liveness } from './liveness.ts'
import type { EventRecorder } from '../events/event-tap.ts'
import { createMembership, type Membership } from './membership.ts'
import { createMissedMessages } from './missed-messages.ts'
import { createRemovalReasons, type RemovalReasons } from './removal-reason.ts'
import { isLoopback } from './sdk-options.ts'
import { tapEvents } from './tap-events.ts'
import { shutDown } from './shut-down.ts'
import { createUserWatch, type UserWatch } from './user-watch.ts'

export interface SdkSession {
  readonly client: Client
  readonly membership: Membership
  readonly reasons: RemovalReasons
  readonly users: UserWatch
  /** Resolves when all conversations are known and the connection was told to be up. */
  readonly ready: Promise<void>
  /** Resolves with the reason when the client is of no use any more, or was ended. */
  readonly dead: Promise<string>
  /** The core has messages up to this index without an event. */
  readonly heard: (conversationSid: string, index: number) => void
  /** Makes a request; when its answer takes long, finds out whether there are answers at all. */
  readonly watching: <Answer>(request: () => Promise<Answer>) => Promise<Answer>
  /** Gives the client a new token; one that it does not take kills it. */
  readonly updateToken: (token: AccessToken) => void
  /** Declares it dead and closes its socket. Nothing is emitted from now on. */
  readonly end: (reason: string) => Promise<void>
}

export interface SdkSessionParts {
  readonly createClient: (token: AccessToken) => Client
  readonly token: AccessToken
  readonly clock: Clock
  readonly emit: (event: ChatEvent) => void
  readonly onTokenWarning: () => void
  readonly recorder?: EventRecorder | undefined
}

/** Milliseconds: for the first connection's start-up once its socket stands, for an answer, for a farewell. */
const patience = { start: 60_000, answer: 4000, farewell: 1000 }

const known: ReadonlySet<string> = new Set<ConnectionState>([
  'connecting',
  'connected',
  'disconnecting',
  'disconnected',
  'denied',
])

export const createSdkSession = (parts: SdkSessionParts): SdkSession => {
  const { clock, createClient } = parts
  let isMuted = false
  const emit = (event: ChatEvent): void => {
    if (!isMuted) parts.emit(event)
  }
  const client = createClient(parts.token)
  let token = parts.token
  let isReady = false
  let hadSocket = false
  let lastError: string | null = null
  const ready = Promise.withResolvers<void>()
  const dead = Promise.withResolvers<string>()
  // Whoever is interested in neither must not be killed by a rejection.
  ready.promise.catch(() => undefined)

  const reasons = createRemovalReasons((sid) => client.peekConversationBySid(sid), clock)
  const membership = createMembership({ client, reasons, now: clock.now, emit })
  const users = createUserWatch(client)
  const missed = createMissedMessages(clock, emit)

  let liveness: Liveness | null = null
  const die = (reason: string): void => {
    missed.stop()
    liveness?.stop()
    cancelStart()
    dead.resolve(reason)
    ready.reject(new Error(reason))
  }

  const tell = (state: ConnectionState, reason: string | null): void =>
    emit({ type: 'connection/changed', state, reason, at: clock.now() })

  const isConnected = (): boolean => client.connectionState === 'connected'
  const probe = async (): Promise<unknown> => await membership.all()[0]?.getMessagesCount()
  const onSilent = (): void => die('The service has gone silent')

  const start = async (): Promise<void> => {
    await membership.reconcile()
    for (const conversation of membership.all()) missed.begin(conversation)
    cancelStart()
    isReady = true
    // On this machine a connection that dies says so; what hangs there shows when something is sent.
    liveness = watchLiveness({ clock, probe, isConnected, onSilent, isRegular: !isLoopback(token) })
    emit({ type: 'conversations/listed', conversationSids: membership.all().map(({ sid }) => sid) })
    tell('connected', null)
    ready.resolve()
  }
  const cancelStart = clock.after(patience.start, () => {
    if (hadSocket) die('The service did not answer the first requests')
  })

  const applyToken = (): void => {
    // A refusal shows as `denied`; when the connection breaks, the next one begins with this token anyway.
    client.updateToken(token.token).catch(() => undefined)
  }

  const onState = (state: string): void => {
    if (!known.has(state)) return
    const isFirst = state === 'connected' && !hadSocket
    hadSocket ||= state === 'connected'
    if (state === 'connected') {
      lastError = null
      if (!isReady) return
      tell('connected', null)
      if (!isFirst) void membership.reconcile().catch(() => undefined)
      if (token !== parts.token) applyToken()
      return
    }
    if (state === 'denied') {
      // Why it was denied, and whether the token had expired, is told after it, from a timer of 0 ms.
      clock.after(1, () => {
        tell('denied', lastError)
        die(lastError ?? 'The service refused the access token')
      })
      return
    }
    tell(state as ConnectionState, lastError)
    // `disconnected` is final: the SDK calls it `connecting` while it tries again.
    if (state === 'disconnected') die(lastError ?? 'The service closed the connection')
  }

  client.on('connectionStateChanged', onState)
  // The code is there; the type does not tell of it.
  client.on('connectionError', ({ message, errorCode }: { message: string; errorCode?: number }) => {
    lastError = /^Socket error:\s*$/.test(message)
      ? 'The connection broke'
      : explainConnection(message, errorCode)
  })
  client.on('initialized', () => {
    start().catch((error: unknown) => die(error instanceof Error ? error.message : String(error)))
  })
  // Before a socket stood it only says that the first attempt failed; after that, that the client gave up.
  client.on('initFailed', ({ error }) => {
    if (hadSocket && !isReady) die(error?.message ?? 'The service could not be used')
  })
  client.on('tokenAboutToExpire', () => {
    emit({ type: 'token/expiring', at: clock.now() })
    if (!isMuted) parts.onTokenWarning()
  })
  client.on('tokenExpired', () => {
    emit({ type: 'token/expired', at: clock.now() })
    // After a close 410 the client takes no token for three seconds, and what it is asked meanwhile never ends.
    die('The access token has expired')
  })
  client.on('messageAdded', ({ conversation, index }) => missed.heard(conversation.sid, index))
  client.on('conversationUpdated', ({ conversation, updateReasons }) => {
    if (isReady && updateReasons.includes('lastMessage')) missed.look(conversation)
  })
  client.on('participantJoined', (participant) => users.watch([participant]))
  if (parts.recorder !== undefined) tapEvents(client, parts.recorder)
  translateEvents(client, clock.now, emit)

  const close = async (): Promise<void> => {
    for (const name of Object.keys(sdkEvents)) client.removeAllListeners(name)
    const farewell = Promise.withResolvers<void>()
    const cancel = clock.after(patience.farewell, farewell.resolve)
    await Promise.race([shutDown(client, isReady), farewell.promise])
    cancel()
  }
  let ending: Promise<void> | null = null

  return {
    client,
    membership,
    reasons,
    users,
    heard: missed.heard,
    watching: async (request) => {
      const cancel = clock.after(patience.answer, () => liveness?.look())
      try {
        return await request()
      } finally {
        cancel()
      }
    },
    ready: ready.promise,
    dead: dead.promise,
    updateToken: (next) => {
      token = next
      if (client.connectionState === 'connected') applyToken()
    },
    end: (reason) => {
      isMuted = true
      die(reason)
      // Asked twice, the SDK would forget whom it has to tell first.
      ending ??= close()
      return ending
    },
  }
}
