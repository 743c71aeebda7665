/** Which conversations everyone may join. */
import type { DirectoryEvent } from '../event.ts'
import { withEntry, withoutEntry } from '../immutable-map.ts'
import type { ChatState } from '../state.ts'
import { unreachable } from '../unreachable.ts'

export const reduceDirectory = (state: ChatState, event: DirectoryEvent): ChatState => {
  const change = (directory: ChatState['directory']): ChatState =>
    directory === state.directory ? state : { ...state, directory }
  switch (event.type) {
    case 'directory/loaded':
      return change(new Map(event.conversations.map((conversation) => [conversation.sid, conversation])))
    case 'directory/added':
    case 'directory/updated':
      return change(withEntry(state.directory, event.conversation.sid, event.conversation))
    case 'directory/removed':
      return change(withoutEntry(state.directory, event.conversationSid))
    default:
      return unreachable(event)
  }
}
