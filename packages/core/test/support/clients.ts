/** Clients on one service in memory. */
import { createChatClient, type ChatClient } from '../../src/client.ts'
import { initialState } from '../../src/initial-state.ts'
import { reduce } from '../../src/reduce.ts'
import type { ChatState } from '../../src/state.ts'
import { createStore } from '../../src/store.ts'
import { fakeClock, type FakeClock } from './fake-clock.ts'
import { fakeService, type FakeService } from './fake-service.ts'

export interface TestChat {
  readonly service: FakeService
  readonly clock: FakeClock
  readonly clientFor: (identity: string, state?: ChatState) => ChatClient
}

export const testChat = (): TestChat => {
  const clock = fakeClock()
  const service = fakeService(clock.now)
  let ids = 0
  return {
    service,
    clock,
    clientFor: (identity, state = initialState(identity)) =>
      createChatClient({
        store: createStore(reduce, state),
        ...service.gatewayFor(identity),
        clock,
        newId: () => {
          ids += 1
          return `${identity}-${ids}`
        },
      }),
  }
}

/** The bodies that somebody sees in the conversation on the screen, those on their way with their status. */
export const bodies = ({ store }: ChatClient): readonly string[] => {
  const { activeSid, histories, outgoing } = store.get()
  return [
    ...(histories.get(activeSid ?? '')?.items.map(({ body }) => body ?? '') ?? []),
    ...(outgoing.get(activeSid ?? '')?.map(({ body, status }) => `${body} (${status})`) ?? []),
  ]
}
