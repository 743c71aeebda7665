/** Finds the conversation that somebody means by a friendly name, a unique name or a SID. */
import { foldName, nameOf } from './conversation-name.ts'
import { nearest } from './nearest.ts'
import type { ConversationRecord, PublicConversation } from './records.ts'
import type { ChatState } from './state.ts'

export type Found =
  | { readonly kind: 'joined'; readonly conversation: ConversationRecord }
  | { readonly kind: 'joinable'; readonly conversation: PublicConversation }
  | { readonly kind: 'ambiguous'; readonly names: readonly string[] }
  | { readonly kind: 'none'; readonly suggestion: string | null }

/** SID first, then unique name, then friendly name, all but the SID without regard to case and spaces. */
export const findConversation = (
  state: Pick<ChatState, 'conversations' | 'directory'>,
  wanted: string,
): Found => {
  const joined = [...state.conversations.values()]
  const joinable = [...state.directory.values()].filter(({ sid }) => !state.conversations.has(sid))
  const folded = foldName(wanted)
  const tests: readonly ((conversation: ConversationRecord | PublicConversation) => boolean)[] = [
    ({ sid }) => sid === wanted.trim(),
    ({ uniqueName }) => uniqueName !== null && foldName(uniqueName) === folded,
    (conversation) => foldName(nameOf(conversation)) === folded,
  ]
  for (const test of tests) {
    const [first, ...others] = joined.filter(test)
    const [firstJoinable, ...otherJoinable] = joinable.filter(test)
    if (first !== undefined)
      return others.length === 0
        ? { kind: 'joined', conversation: first }
        : { kind: 'ambiguous', names: [first, ...others].map(({ sid }) => sid) }
    if (firstJoinable !== undefined)
      return otherJoinable.length === 0
        ? { kind: 'joinable', conversation: firstJoinable }
        : { kind: 'ambiguous', names: [firstJoinable, ...otherJoinable].map(({ sid }) => sid) }
  }
  return { kind: 'none', suggestion: nearest(wanted.trim(), [...joined, ...joinable].map(nameOf)) }
}
