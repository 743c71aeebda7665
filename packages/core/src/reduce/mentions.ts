/** The unread messages that mention this identity, by their indexes: one that is told of twice counts once. */
import { withEntry, withoutEntry } from '../immutable-map.ts'
import { mentionsIdentity } from '../mention.ts'
import type { MessageRecord } from '../records.ts'
import type { ChatState } from '../state.ts'

type Mentions = ChatState['mentions']

const kept = (mentions: Mentions, sid: string, isKept: (index: number) => boolean): Mentions => {
  const before = mentions.get(sid)
  const after = before?.filter(isKept)
  if (before === undefined || after === undefined || after.length === before.length) return mentions
  return after.length === 0 ? withoutEntry(mentions, sid) : withEntry(mentions, sid, after)
}

/**
 * Whether the message is new is told by how far this identity has read: that the conversation has a newer message may
 * have been told before the message itself.
 */
export const withMention = (
  { mentions, identity, conversations }: Pick<ChatState, 'mentions' | 'identity' | 'conversations'>,
  { conversationSid: sid, author, body, index }: MessageRecord,
): Mentions => {
  if (author === identity || !mentionsIdentity(body, identity)) return mentions
  const known = mentions.get(sid) ?? []
  const isRead = index <= (conversations.get(sid)?.lastReadMessageIndex ?? -1)
  return isRead || known.includes(index) ? mentions : withEntry(mentions, sid, [...known, index])
}

/** The same for several. */
export const withMentions = <State extends Pick<ChatState, 'mentions' | 'identity' | 'conversations'>>(
  state: State,
  messages: readonly MessageRecord[],
): State => {
  const mentions = messages.reduce(
    (before, message) => withMention({ ...state, mentions: before }, message),
    state.mentions,
  )
  return mentions === state.mentions ? state : { ...state, mentions }
}

export const withoutMention = (mentions: Mentions, sid: string, index: number): Mentions =>
  kept(mentions, sid, (other) => other !== index)

/** `lastRead`: index up to which all has been read; `null` = nothing. */
export const withoutRead = (mentions: Mentions, sid: string, lastRead: number | null): Mentions =>
  lastRead === null ? mentions : kept(mentions, sid, (index) => index > lastRead)
