/** Puts reactions on messages, and keeps them there although others write the same attributes in the same moment. */
import type { ChatClientParts } from './parts.ts'
import { contentOf, hasReaction, withEditedMark, withReactionToggled } from '../message-content.ts'
import type { MessageRecord } from '../records.ts'

/** How long, in ms, somebody who did not know of a reaction may still write over it. */
const watched = 10_000
/** Times that they are written again. */
const attempts = 8

/** What this identity wants on one message: emoji → whether it is to be there. */
interface Wishes {
  readonly wanted: Map<string, boolean>
  /** The write that is under way, and those behind it. */
  writing: Promise<void>
  pending: number
  left: number
  cancel: () => void
}

/**
 * Toggles this identity's reaction; resolves when the service has taken it. Twilio has no compare-and-set for attributes
 * that the SDK would use, so two who react at once write over each other: whoever sees the own reaction go by another's
 * hand puts it back into what the other has written, until both are in.
 */
export const createReacting = ({
  store,
  gateway,
  clock,
}: Pick<ChatClientParts, 'store' | 'gateway' | 'clock'>): ((
  message: MessageRecord,
  emoji: string,
) => Promise<void>) => {
  /** By message SID. */
  const watches = new Map<string, Wishes>()

  const newest = (message: MessageRecord): MessageRecord =>
    store
      .get()
      .histories.get(message.conversationSid)
      ?.items.find(({ sid }) => sid === message.sid) ?? message

  /** One write after the other: each begins with what the one before has left. */
  const write = (wishes: Wishes, message: MessageRecord): Promise<void> => {
    const { identity } = store.get()
    wishes.pending += 1
    const written = wishes.writing
      .then(async () => {
        const base = newest(message)
        const isMissing = ([emoji, isWanted]: readonly [string, boolean]): boolean =>
          hasReaction(base, emoji, identity) !== isWanted
        const missing = [...wishes.wanted].filter(isMissing)
        if (missing.length === 0) return
        let { attributes } = base
        for (const [emoji] of missing) attributes = withReactionToggled(attributes, emoji, identity)
        // That somebody else changed it last, or reacted, would hide that its author has changed the text.
        if (contentOf(base).isEdited) attributes = withEditedMark(attributes)
        await gateway.updateMessage(base.conversationSid, base.index, { attributes })
      })
      .finally(() => {
        wishes.pending -= 1
      })
    wishes.writing = written.catch(() => undefined)
    return written
  }

  store.hear((event) => {
    if (event.type !== 'message/updated') return
    const { message } = event
    const wishes = watches.get(message.sid)
    if (wishes === undefined) return
    const { identity } = store.get()
    for (const [emoji, isWanted] of wishes.wanted) {
      if (hasReaction(message, emoji, identity) === isWanted) continue
      // What one has taken back oneself, on another screen, stays so.
      if (message.lastUpdatedBy === identity && wishes.pending === 0) wishes.wanted.delete(emoji)
      else if (wishes.left > 0) {
        wishes.left -= 1
        // It is gone in sight of the person, who can react again.
        void write(wishes, message).catch(() => undefined)
        return
      }
    }
  })

  return async (message, emoji) => {
    const { identity } = store.get()
    const wishes = watches.get(message.sid) ?? {
      wanted: new Map<string, boolean>(),
      writing: Promise.resolve(),
      pending: 0,
      left: attempts,
      cancel: () => {},
    }
    watches.set(message.sid, wishes)
    wishes.cancel()
    wishes.cancel = clock.after(watched, () => {
      watches.delete(message.sid)
    })
    wishes.left = attempts
    wishes.wanted.set(emoji, !(wishes.wanted.get(emoji) ?? hasReaction(message, emoji, identity)))
    try {
      await write(wishes, message)
    } catch (error) {
      wishes.wanted.delete(emoji)
      throw error
    }
  }
}
