/** Decides whether something that happened is worth calling a person who looks elsewhere. */
import { directPeer } from './direct.ts'
import { mentionsIdentity } from './mention.ts'
import { personName } from './person-name.ts'
import type { ConversationRecord, MessageRecord } from './records.ts'
import { conversationName } from './select/conversation-list.ts'
import type { ChatState } from './state.ts'

/** For which messages of a conversation somebody wants to be called. Direct messages count as mentions. */
export type AlertLevel = 'all' | 'mentions' | 'none'

export interface AlertPreferences {
  readonly levelOf: (conversationSid: string) => AlertLevel
  readonly isDoNotDisturb: boolean
}

/** What a person is told; `title` and `body` are foreign text. */
export interface Alert {
  readonly kind: 'mention' | 'direct' | 'message' | 'connection-lost'
  readonly title: string
  readonly body: string
}

/** Whether it comes in under the eyes of the person. */
const isSeen = ({ activeSid, attention }: ChatState, conversationSid: string): boolean =>
  activeSid === conversationSid && attention.isFocused && attention.isNewestVisible

const kindOf = (
  { identity }: ChatState,
  conversation: ConversationRecord,
  message: MessageRecord,
  level: AlertLevel,
): Alert['kind'] | null => {
  if (level === 'none') return null
  if (mentionsIdentity(message.body, identity)) return 'mention'
  if (conversation.notificationLevel === 'muted') return null
  if (directPeer(conversation, identity) !== null) return 'direct'
  return level === 'all' ? 'message' : null
}

const bodyOf = ({ body, media }: MessageRecord): string => {
  if (body !== null && body.trim() !== '') return body
  return media.map(({ filename }) => filename ?? 'a file').join(', ')
}

/** `null` = nobody is called: it is one's own, is seen as it comes, was read elsewhere, or is not wanted. */
export const alertOf = (
  state: ChatState,
  message: MessageRecord,
  { levelOf, isDoNotDisturb }: AlertPreferences,
): Alert | null => {
  const conversation = state.conversations.get(message.conversationSid)
  if (isDoNotDisturb || conversation === undefined || message.author === state.identity) return null
  if (isSeen(state, conversation.sid) || message.index <= (conversation.lastReadMessageIndex ?? -1))
    return null
  const kind = kindOf(state, conversation, message, levelOf(conversation.sid))
  if (kind === null) return null
  const who = personName(state.users, message.author)
  const title = kind === 'direct' ? who : `${who} in ${conversationName(state, conversation)}`
  return { kind, title, body: bodyOf(message) }
}
