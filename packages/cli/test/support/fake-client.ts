/** The few things that a session asks of the SDK's client, told by the test what to say and when. */
import { EventEmitter } from 'node:events'
import type { Client, Conversation } from '@twilio/conversations'

export interface FakeClient {
  readonly client: Client
  /** Speaks as the SDK does. */
  readonly say: (event: string, data?: unknown) => void
  /** Says a state of the connection. */
  readonly state: (state: string) => void
  readonly calls: string[]
  /** What it lists; a function may throw. */
  list: () => readonly Conversation[]
  /** What a peek ends with. */
  peek: () => Promise<never>
}

export const fakeConversation = (sid: string, status = 'joined'): Conversation =>
  ({
    sid,
    status,
    uniqueName: null,
    friendlyName: sid,
    attributes: {},
    createdBy: '',
    dateCreated: null,
    dateUpdated: null,
    lastReadMessageIndex: null,
    lastMessage: undefined,
    notificationLevel: 'default',
  }) as unknown as Conversation

export const fakeClient = (): FakeClient => {
  const calls: string[] = []
  const emitter = new EventEmitter()
  const fake: FakeClient = {
    client: Object.assign(emitter, {
      connectionState: 'unknown',
      getSubscribedConversations: async () => ({ items: fake.list(), hasNextPage: false }),
      peekConversationBySid: () => fake.peek(),
      updateToken: async (token: string) => {
        calls.push(`updateToken ${token}`)
      },
      shutdown: async () => {
        calls.push('shutdown')
      },
    }) as unknown as Client,
    say: (event, data) => {
      emitter.emit(event, data)
    },
    state: (state) => {
      Object.assign(emitter, { connectionState: state })
      emitter.emit('connectionStateChanged', state)
    },
    calls,
    list: () => [],
    peek: () => new Promise<never>(() => undefined),
  }
  return fake
}
