/** Who has read the newest message of the active conversation, when it is one's own. */
import { personName } from '../person-name.ts'
import type { MessageRecord } from '../records.ts'
import type { ChatState } from '../state.ts'
import { compareNames } from './conversation-list.ts'
import { memoize } from './memoize.ts'

export interface SeenBy {
  /** Foreign text, sorted. */
  readonly names: readonly string[]
  /** Whether that are all there are besides oneself. */
  readonly isEveryone: boolean
}

const nobody: SeenBy = { names: [], isEveryone: false }

const seenBy = memoize(
  (
    newest: MessageRecord | undefined,
    isBusy: boolean,
    participants: ReturnType<ChatState['participants']['get']>,
    users: ChatState['users'],
    self: string,
  ): SeenBy => {
    if (newest === undefined || isBusy || newest.author !== self || participants === undefined) return nobody
    const others = [...participants.values()].filter(({ identity }) => identity !== self)
    const readers = others.filter(({ lastReadMessageIndex }) => (lastReadMessageIndex ?? -1) >= newest.index)
    if (readers.length === 0) return nobody
    return {
      names: readers.map(({ identity }) => personName(users, identity)).sort(compareNames),
      isEveryone: readers.length === others.length,
    }
  },
)

/** Nobody while a message is still on its way: what was seen is then not the newest thing on the screen. */
export const selectSeenBy = (state: ChatState): SeenBy => {
  const sid = state.activeSid
  if (sid === null) return nobody
  return seenBy(
    state.histories.get(sid)?.items.at(-1),
    (state.outgoing.get(sid)?.length ?? 0) > 0,
    state.participants.get(sid),
    state.users,
    state.identity,
  )
}

/** `Seen by bob and carol`; `null` when nobody has. */
export const seenPhrase = ({ names, isEveryone }: SeenBy): string | null => {
  const [first, second] = names
  if (first === undefined) return null
  if (names.length > 2) return isEveryone ? 'Seen by everyone' : `Seen by ${names.length} people`
  return second === undefined ? `Seen by ${first}` : `Seen by ${first} and ${second}`
}
