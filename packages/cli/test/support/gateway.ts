/** A gateway on the unmodified SDK, talking to a real emulator, with all that it emits. */
import type { ChatEvent, ChatGateway, ConversationRecord, Json } from '@terminal-chat/core'
import { onTestFinished } from 'vitest'
import { fixedAddress } from '../../src/server/address.ts'
import { createDirectory } from '../../src/server/directory.ts'
import { createSendRequest } from '../../src/server/http.ts'
import { httpFetch } from '../../src/server/http-fetch.ts'
import { createTokens, type AccessToken, type TokenSource } from '../../src/server/tokens.ts'
import { systemClock } from '../../src/main/system-clock.ts'
import { createGateway } from '../../src/twilio/index.ts'
import type { Backend } from './backend.ts'
import { until } from './until.ts'

type EventOf<Type extends ChatEvent['type']> = Extract<ChatEvent, { type: Type }>

export interface TestGateway extends ChatGateway {
  readonly events: ChatEvent[]
  readonly tokens: TokenSource
  readonly join: (conversationSid: string) => Promise<void>
  readonly of: <Type extends ChatEvent['type']>(type: Type) => readonly EventOf<Type>[]
  /** The first event of that type, among those to come too, that `matches`. */
  readonly heard: <Type extends ChatEvent['type']>(
    type: Type,
    matches?: (event: EventOf<Type>) => boolean,
  ) => Promise<EventOf<Type>>
  /** Forgets what was emitted. */
  readonly forget: () => void
  readonly create: (friendlyName: string, attributes?: Json) => Promise<ConversationRecord>
  /**
   * The SDK has opened all it opens of a conversation that is new to it. One that is deleted before makes it reject with
   * "List not found" (54150) or "Map not found" (54200), which nobody inside it waits for.
   */
  readonly opened: (conversationSid: string) => Promise<void>
}

/** Not connected yet. */
export const makeGateway = (
  { tokenServer }: Backend,
  identity: string,
  change: (token: AccessToken) => AccessToken = (token) => token,
): TestGateway => {
  const send = createSendRequest(fixedAddress(tokenServer.url), httpFetch)
  const { current, renew } = createTokens(send, identity, systemClock)
  const tokens: TokenSource = {
    current: async () => change(await current()),
    renew: async () => change(await renew()),
  }
  const directory = createDirectory({ send, tokens, clock: systemClock, random: Math.random })
  const gateway = createGateway({ tokens, clock: systemClock })
  const events: ChatEvent[] = []
  onTestFinished(gateway.shutdown)
  const of: TestGateway['of'] = (type) =>
    events.filter((event): event is EventOf<typeof type> => event.type === type)
  return {
    ...gateway,
    connect: () => gateway.connect((event) => events.push(event)),
    events,
    tokens,
    join: directory.join,
    of,
    heard: (type, matches = () => true) => until(`${identity} hears ${type}`, () => of(type).find(matches)),
    forget: () => {
      events.length = 0
    },
    create: (friendlyName, attributes = { public: true }) =>
      gateway.createConversation({ friendlyName, attributes }),
    opened: async (sid) => {
      await until(`${identity} hears of ${sid}`, () =>
        of('conversation/added').find(({ conversation }) => conversation.sid === sid),
      )
      await gateway.loadParticipants(sid)
      await gateway.loadMessages(sid, { count: 1 })
    },
  }
}

export const connectGateway = async (backend: Backend, identity: string): Promise<TestGateway> => {
  const gateway = makeGateway(backend, identity)
  await gateway.connect(() => undefined)
  return gateway
}

/** Two who are in one conversation, have loaded it, and have heard of each other. */
export const meet = async (
  backend: Backend,
): Promise<{ readonly alice: TestGateway; readonly bob: TestGateway; readonly sid: string }> => {
  const [alice, bob] = await Promise.all([connectGateway(backend, 'alice'), connectGateway(backend, 'bob')])
  const { sid } = await alice.create('deploys')
  await alice.heard('conversation/added', ({ conversation }) => conversation.sid === sid)
  await alice.loadParticipants(sid)
  await bob.join(sid)
  await bob.heard('conversation/added', ({ conversation }) => conversation.sid === sid)
  await bob.loadMessages(sid, { count: 50 })
  await alice.loadMessages(sid, { count: 50 })
  await alice.heard('participant/joined', ({ participant }) => participant.identity === 'bob')
  return { alice, bob, sid }
}
