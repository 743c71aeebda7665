/** Finds the conversations that have messages although this identity has never read any of them. */
import type { ChatState } from '@terminal-chat/core'

/** Their SIDs. */
export const neverReadIn = (conversations: ChatState['conversations']): ReadonlySet<string> =>
  new Set(
    [...conversations.values()]
      .filter(
        ({ lastReadMessageIndex, lastMessageIndex }) =>
          lastReadMessageIndex === null && lastMessageIndex !== null,
      )
      .map(({ sid }) => sid),
  )
