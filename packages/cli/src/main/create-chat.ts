/** Builds a chat from its parts: state, gateway, directory, client. Nothing is connected and nothing heavy is loaded. */
import {
  createChatClient,
  createStore,
  reduce,
  type ChatClient,
  type ChatEvent,
  type ChatGateway,
  type ChatState,
  type Clock,
  type Directory,
  type Scheduler,
} from '@terminal-chat/core'
import { createEventTap, type EventTap } from '../events/event-tap.ts'
import type { AddressBook } from '../server/address.ts'
import { announceChanges } from '../server/announce-changes.ts'
import { createDirectory, withToken } from '../server/directory.ts'
import { httpFetch } from '../server/http-fetch.ts'
import { createSendRequest } from '../server/http.ts'
import type { Prove } from '../server/proof.ts'
import { createTokens, type TokenSource } from '../server/tokens.ts'
import { createLazyGateway } from '../twilio/lazy-gateway.ts'

export interface Chat {
  readonly client: ChatClient
  readonly gateway: ChatGateway
  readonly directory: Directory
  readonly tokens: TokenSource
  readonly tap: EventTap
  /** Hears every event after the state has taken it in; returns how to stop. */
  readonly onEvent: (listener: (event: ChatEvent) => void) => () => void
}

export interface ChatParts {
  readonly identity: string
  /** For servers that ask who one is. */
  readonly prove?: Prove
  readonly addresses: AddressBook
  readonly initial: ChatState
  readonly clock: Clock
  readonly scheduler: Scheduler
}

export const createChat = ({ identity, prove, addresses, initial, clock, scheduler }: ChatParts): Chat => {
  const listeners = new Set<(event: ChatEvent) => void>()
  const plain = createStore(reduce, initial, scheduler)
  const store = {
    ...plain,
    dispatch: (event: ChatEvent): void => {
      plain.dispatch(event)
      for (const listener of listeners) listener(event)
    },
  }
  const tap = createEventTap(clock.now)
  const send = createSendRequest(addresses, httpFetch)
  const tokens = createTokens(send, identity, clock, prove)
  const directory = createDirectory({ send, tokens, clock, random: Math.random })
  const lazy = createLazyGateway(async () => {
    // The token is on its way, and the local service on its feet, while the SDK loads. Failures show when it is used.
    tokens.current().catch(() => undefined)
    const { createGateway } = await import('../twilio/index.ts')
    return createGateway({ tokens, clock, recorder: tap })
  })
  const gateway = announceChanges(lazy, withToken({ send, tokens }))
  const client = createChatClient({ store, gateway, directory, clock, newId: () => crypto.randomUUID() })
  return {
    client,
    gateway,
    directory,
    tokens,
    tap,
    onEvent: (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}
