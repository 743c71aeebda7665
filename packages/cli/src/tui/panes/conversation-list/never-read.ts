/** Finds the conversations that have messages although this identity has never read any of them. */
import { memoize, type ChatState } from '@terminal-chat/core'

/** The same set of SIDs comes back while the conversations are the same. */
export const createNeverRead = () =>
  memoize(
    (conversations: ChatState['conversations']): ReadonlySet<string> =>
      new Set(
        [...conversations.values()]
          .filter(
            ({ lastReadMessageIndex, lastMessageIndex }) =>
              lastReadMessageIndex === null && lastMessageIndex !== null,
          )
          .map(({ sid }) => sid),
      ),
  )
