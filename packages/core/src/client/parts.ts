/** What a chat client is made of. */
import type { Clock } from '../clock.ts'
import type { ChatEvent } from '../event.ts'
import type { ChatGateway, Directory } from '../gateway.ts'
import type { ChatState } from '../state.ts'
import type { Store } from '../store.ts'

export interface ChatClientParts {
  readonly store: Store<ChatState, ChatEvent>
  readonly gateway: ChatGateway
  readonly directory: Directory
  readonly clock: Clock
  /** Makes an id that no other client makes. */
  readonly newId: () => string
}
