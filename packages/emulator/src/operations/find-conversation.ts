/** Finds a conversation that the caller may see. */
import type { Caller } from '../caller.ts'
import type { Deps } from '../deps.ts'
import type { ConversationRow } from '../database/conversations.ts'
import { TwilioError } from '../errors.ts'
import { isSid } from '../sid.ts'
import { requireSight } from './authorize.ts'

export type FindConversationDeps = Pick<Deps, 'conversations' | 'roles' | 'users' | 'participants'>

/** Takes a SID or a unique name. Throws 404/50350 when there is none, 403/50430 when it is not the caller's (P-49). */
export const findConversation =
  (deps: FindConversationDeps) =>
  (caller: Caller, sidOrUniqueName: string): ConversationRow => {
    const conversation = isSid('conversation', sidOrUniqueName)
      ? deps.conversations.bySid(caller.serviceSid, sidOrUniqueName)
      : deps.conversations.byUniqueName(caller.serviceSid, sidOrUniqueName)
    if (conversation === undefined) throw new TwilioError('conversation-not-found')
    requireSight(deps, caller, conversation)
    return conversation
  }
