/** Notices messages whose event the SDK dropped, and fetches them. */
import type { ChatEvent, Clock } from '@terminal-chat/core'
import type { Conversation, Message } from '@twilio/conversations'
import { toMessage } from './records.ts'

/**
 * A page that is read while an event is on its way makes the SDK drop the event as known. The conversation's own
 * `lastMessage` then tells of a message that nobody has heard of.
 */
export interface MissedMessages {
  /** The newest index of a conversation that is told without messages, as when it is first listed. */
  readonly begin: (conversation: Conversation) => void
  readonly heard: (conversationSid: string, index: number) => void
  /** `lastMessage` has changed. */
  readonly look: (conversation: Conversation) => void
  readonly stop: () => void
}

/** Milliseconds that an event may come after the change of `lastMessage`. */
const patience = 1500
const pageSize = 50

export const createMissedMessages = (
  clock: Pick<Clock, 'after'>,
  emit: (event: ChatEvent) => void,
): MissedMessages => {
  const newest = new Map<string, number>()
  const waiting = new Map<string, () => void>()

  const newestOf = (sid: string): number => newest.get(sid) ?? -1

  const fetchMissed = async (conversation: Conversation): Promise<void> => {
    const from = newestOf(conversation.sid)
    if ((conversation.lastMessage?.index ?? -1) <= from) return
    const page = await conversation.getMessages(pageSize)
    const missed: readonly Message[] = page.items.filter(({ index }) => index > from)
    for (const message of missed) {
      newest.set(conversation.sid, Math.max(newestOf(conversation.sid), message.index))
      emit({ type: 'message/added', message: toMessage(message) })
    }
  }

  return {
    begin: ({ sid, lastMessage }) => {
      newest.set(sid, Math.max(newestOf(sid), lastMessage?.index ?? -1))
    },
    heard: (conversationSid, index) => {
      newest.set(conversationSid, Math.max(newestOf(conversationSid), index))
    },
    look: (conversation) => {
      const { sid, lastMessage } = conversation
      if (waiting.has(sid) || (lastMessage?.index ?? -1) <= newestOf(sid)) return
      const cancel = clock.after(patience, () => {
        waiting.delete(sid)
        // Cut off or removed: the next change, or the next session, looks again.
        fetchMissed(conversation).catch(() => undefined)
      })
      waiting.set(sid, cancel)
    },
    stop: () => {
      for (const cancel of waiting.values()) cancel()
      waiting.clear()
    },
  }
}
