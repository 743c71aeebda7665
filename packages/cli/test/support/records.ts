/** Records and states with everything filled in, for tests that care about one field. */
import { initialState, reduce, type ChatEvent, type ChatState } from '@terminal-chat/core'
import { buildConversation, buildMessage } from '../../../core/test/support/builders.ts'

export {
  buildConversation,
  buildGeneral,
  buildMessage,
  buildOutgoing,
  buildParticipant,
  buildPublic,
  noon,
} from '../../../core/test/support/builders.ts'

/** The state of alice after these events. */
export const stateAfter = (...events: readonly ChatEvent[]): ChatState =>
  events.reduce(reduce, initialState('alice'))

/** A state in which alice is in `count` conversations, each with one message, the later ones newer. */
export const stateWithHistories = (count: number): ChatState => {
  const sids = Array.from({ length: count }, (_, at) => `CH${at}`)
  return stateAfter(
    ...sids.flatMap((sid, at): readonly ChatEvent[] => [
      { type: 'conversation/added', conversation: buildConversation({ sid, friendlyName: sid }) },
      {
        type: 'messages/loaded',
        conversationSid: sid,
        part: 'newest',
        hasOlder: false,
        messages: [buildMessage({ sid: `IM-${sid}`, conversationSid: sid, dateCreated: at * 1000 })],
      },
    ]),
  )
}
