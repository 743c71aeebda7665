/** The people of the active conversation, as the people pane shows them. */
import { personName } from '../person-name.ts'
import type { ChatState } from '../state.ts'
import { compareNames } from './conversation-list.ts'
import { memoize } from './memoize.ts'

export interface Person {
  readonly key: string
  readonly identity: string | null
  /** Foreign text. */
  readonly name: string
  readonly isSelf: boolean
  /** `null` when the service does not tell. */
  readonly isOnline: boolean | null
  readonly isTyping: boolean
  readonly lastReadMessageIndex: number | null
}

const noPeople: readonly Person[] = []

const people = memoize(
  (
    participants: ReturnType<ChatState['participants']['get']>,
    users: ChatState['users'],
    typing: readonly string[] | undefined,
    self: string,
  ): readonly Person[] =>
    participants === undefined
      ? noPeople
      : [...participants.values()]
          .map((participant) => ({
            key: participant.sid,
            identity: participant.identity,
            name: personName(users, participant.identity),
            isSelf: participant.identity === self,
            isOnline:
              participant.identity === null ? null : (users.get(participant.identity)?.isOnline ?? null),
            isTyping: participant.identity !== null && (typing?.includes(participant.identity) ?? false),
            lastReadMessageIndex: participant.lastReadMessageIndex,
          }))
          .sort(
            (left, right) =>
              Number(right.isOnline === true) - Number(left.isOnline === true) ||
              compareNames(left.name, right.name),
          ),
)

export const selectPeople = (state: ChatState): readonly Person[] =>
  state.activeSid === null
    ? noPeople
    : people(
        state.participants.get(state.activeSid),
        state.users,
        state.typing.get(state.activeSid),
        state.identity,
      )
