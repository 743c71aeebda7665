/** The messages that are on their way, per conversation, in the order in which they were written. */
import type { OutgoingEvent } from '../event.ts'
import { withEntry } from '../immutable-map.ts'
import type { OutgoingMessage } from '../records.ts'
import type { ChatState } from '../state.ts'
import { unreachable } from '../unreachable.ts'

const none: readonly OutgoingMessage[] = []

const changed = (
  state: ChatState,
  event: { readonly conversationSid: string; readonly localId: string },
  change: Partial<OutgoingMessage>,
): ChatState => {
  const list = state.outgoing.get(event.conversationSid) ?? none
  const at = list.findIndex((outgoing) => outgoing.localId === event.localId)
  const known = list[at]
  if (known === undefined) return state
  const next = list.with(at, { ...known, ...change })
  return { ...state, outgoing: withEntry(state.outgoing, event.conversationSid, next) }
}

const dropped = (state: ChatState, conversationSid: string, localId: string): ChatState => {
  const list = state.outgoing.get(conversationSid) ?? none
  const next = list.filter((outgoing) => outgoing.localId !== localId)
  return next.length === list.length
    ? state
    : { ...state, outgoing: withEntry(state.outgoing, conversationSid, next) }
}

export const reduceOutgoing = (state: ChatState, event: OutgoingEvent): ChatState => {
  switch (event.type) {
    case 'message/queued': {
      const { conversationSid, localId } = event.outgoing
      const list = state.outgoing.get(conversationSid) ?? none
      if (list.some((outgoing) => outgoing.localId === localId)) return state
      return { ...state, outgoing: withEntry(state.outgoing, conversationSid, [...list, event.outgoing]) }
    }
    case 'message/sending':
      return changed(state, event, { status: 'sending', reason: null })
    case 'message/sent': {
      const items = state.histories.get(event.conversationSid)?.items
      // Its event came before the answer: the message already stands in the timeline.
      const isKnown = items?.findLast((message) => message.index <= event.index)?.index === event.index
      return isKnown
        ? dropped(state, event.conversationSid, event.localId)
        : changed(state, event, { status: 'sent', index: event.index })
    }
    case 'message/unconfirmed':
      return changed(state, event, { status: 'unconfirmed' })
    case 'message/failed':
      return changed(state, event, { status: 'failed', reason: event.reason })
    case 'message/requeued':
      return changed(state, event, { status: 'queued', reason: null })
    case 'message/discarded':
      return dropped(state, event.conversationSid, event.localId)
    default:
      return unreachable(event)
  }
}
