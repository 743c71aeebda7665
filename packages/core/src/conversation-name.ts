/** What a conversation is called, and which names a new one may have. */
import type { ConversationRecord, PublicConversation } from './records.ts'

/** The conversation that is always there. */
export const general = { uniqueName: 'general', friendlyName: 'General Channel' } as const

/** Twilio's limit for a friendly name, in UTF-16 units. */
const nameLimit = 256

type Named = Pick<PublicConversation, 'sid' | 'uniqueName' | 'friendlyName'>

export const isGeneral = (conversation: Pick<Named, 'uniqueName'>): boolean =>
  conversation.uniqueName === general.uniqueName

/** Never empty; still foreign text, to be sanitised before it is drawn. */
export const nameOf = (conversation: Named): string => {
  const name = conversation.friendlyName?.trim() ?? ''
  return name !== '' ? name : (conversation.uniqueName ?? conversation.sid)
}

/** Folds what people do not mean to tell apart: case, spaces, a leading `#`, compatibility forms. */
export const foldName = (name: string): string =>
  name.normalize('NFKC').trim().replace(/^#/, '').replace(/\s+/gu, ' ').trim().toLowerCase()

export type NameProblem = 'empty' | 'too-long' | 'control-characters' | 'general' | 'taken'

const reservedNames = new Set([foldName(general.friendlyName), foldName(general.uniqueName)])

/** Why `name` cannot be given to a new or renamed conversation; `null` = it can. */
export const nameProblem = (
  name: string,
  existing: Iterable<ConversationRecord | PublicConversation>,
): NameProblem | null => {
  const folded = foldName(name)
  if (folded === '') return 'empty'
  if (name.length > nameLimit) return 'too-long'
  if (/\p{Cc}/u.test(name)) return 'control-characters'
  if (reservedNames.has(folded)) return 'general'
  for (const other of existing) if (foldName(nameOf(other)) === folded) return 'taken'
  return null
}

/** How a name is written once it is accepted: no `#`, single spaces. */
export const tidyName = (name: string): string => name.trim().replace(/^#/, '').replace(/\s+/gu, ' ').trim()
