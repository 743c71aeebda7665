/** Restarts the timers of a conversation in which something is said; an inactive one becomes active again. */
import type { Caller } from '../caller.ts'
import type { Deps } from '../deps.ts'
import type { ConversationRow } from '../database/conversations.ts'
import { dueDates } from '../timers/due.ts'
import { tellState } from './tell-state.ts'

/** Returns the conversation as it is then; the same when it has neither timers nor another state. */
export const touchConversation =
  (deps: Pick<Deps, 'conversations' | 'clock' | 'timers' | 'webhooks'>) =>
  (caller: Caller, conversation: ConversationRow): ConversationRow => {
    const { state, inactiveTimer, closedTimer } = conversation
    if (state === 'active' && inactiveTimer === null && closedTimer === null) return conversation
    const now = deps.clock.now()
    const active = { ...conversation, state: 'active' }
    const updated: ConversationRow = {
      ...active,
      ...dueDates(active, now),
      ...(state !== 'active' && { dateUpdated: now }),
    }
    deps.conversations.update(updated)
    deps.timers.rearm()
    tellState(deps)(caller, state, updated, 'EVENT')
    return updated
  }
