/** Routes each event to the part of the state that it changes. */
import type { ChatEvent } from './event.ts'
import { reduceConversations } from './reduce/conversations.ts'
import { reduceDirectory } from './reduce/directory.ts'
import { reduceMessages } from './reduce/messages.ts'
import { reduceNotices } from './reduce/notices.ts'
import { reduceOutgoing } from './reduce/outgoing.ts'
import { reduceParticipants } from './reduce/participants.ts'
import { reduceSession } from './reduce/session.ts'
import { reduceTyping } from './reduce/typing.ts'
import type { ChatState } from './state.ts'
import { unreachable } from './unreachable.ts'

/** Pure. The same state object comes back when nothing changed, so that nothing is drawn again. */
export const reduce = (state: ChatState, event: ChatEvent): ChatState => {
  switch (event.type) {
    case 'session/started':
    case 'session/ready':
    case 'connection/changed':
    case 'token/renewed':
    case 'token/expiring':
    case 'token/expired':
    case 'token/renewal-failed':
    case 'attention/changed':
      return reduceSession(state, event)
    case 'directory/loaded':
    case 'directory/added':
    case 'directory/updated':
    case 'directory/removed':
      return reduceDirectory(state, event)
    case 'conversation/added':
    case 'conversation/updated':
    case 'conversation/removed':
    case 'conversation/activated':
    case 'conversations/listed':
      return reduceConversations(state, event)
    case 'messages/loading':
    case 'messages/loaded':
    case 'messages/load-failed':
    case 'messages/looked-through':
    case 'message/updated':
    case 'message/removed':
      return reduceMessages(state, event)
    case 'message/added':
      return reduceTyping(reduceMessages(state, event), {
        type: 'typing/ended',
        conversationSid: event.message.conversationSid,
        identity: event.message.author ?? '',
      })
    case 'message/queued':
    case 'message/sending':
    case 'message/sent':
    case 'message/unconfirmed':
    case 'message/failed':
    case 'message/requeued':
    case 'message/discarded':
      return reduceOutgoing(state, event)
    case 'participants/loaded':
    case 'participant/updated':
    case 'user/updated':
      return reduceParticipants(state, event)
    case 'participant/joined':
    case 'participant/left':
      return reduceParticipants(reduceNotices(state, event), event)
    case 'typing/started':
    case 'typing/ended':
      return reduceTyping(state, event)
    case 'notice/added':
    case 'notices/cleared':
      return reduceNotices(state, event)
    default:
      return unreachable(event)
  }
}
