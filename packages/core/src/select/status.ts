/** What the status line says: who one is, whether one is connected, who is typing. */
import type { ConnectionState } from '../event.ts'
import { personName } from '../person-name.ts'
import type { ChatState } from '../state.ts'
import { memoize } from './memoize.ts'

export interface Status {
  readonly identity: string
  readonly connection: ConnectionState
  readonly reason: string | null
  readonly isReady: boolean
  /** Whether it had been connected before in this session. */
  readonly wasConnected: boolean
  readonly token: ChatState['token']['status']
  readonly tokenFailure: string | null
  /** Names of those who type in the active conversation; foreign text. */
  readonly typing: readonly string[]
}

const noNames: readonly string[] = []

const typingNames = memoize(
  (typing: readonly string[] | undefined, users: ChatState['users']): readonly string[] =>
    typing === undefined ? noNames : typing.map((identity) => personName(users, identity)),
)

const status = memoize(
  (
    identity: string,
    connection: ChatState['connection'],
    isReady: boolean,
    token: ChatState['token'],
    typing: readonly string[],
  ): Status => ({
    identity,
    connection: connection.state,
    reason: connection.reason,
    isReady,
    wasConnected: connection.losses > 0,
    token: token.status,
    tokenFailure: token.failure,
    typing,
  }),
)

export const selectStatus = (state: ChatState): Status =>
  status(
    state.identity,
    state.connection,
    state.isReady,
    state.token,
    typingNames(state.activeSid === null ? undefined : state.typing.get(state.activeSid), state.users),
  )

/** "bob is typing…"; `null` when nobody is. */
export const typingPhrase = (names: readonly string[]): string | null => {
  const [first, second] = names
  if (first === undefined) return null
  if (second === undefined) return `${first} is typing…`
  return names.length === 2 ? `${first} and ${second} are typing…` : 'several people are typing…'
}
