/** Tells webhooks that a conversation is in another state now. */
import type { Caller } from '../caller.ts'
import type { Deps } from '../deps.ts'
import type { ConversationRow } from '../database/conversations.ts'

/** `reason` as Twilio names it: a request, a timer, or a message that woke it up. */
export const tellState =
  ({ webhooks }: Pick<Deps, 'webhooks'>) =>
  (caller: Caller, from: string, updated: ConversationRow, reason: 'API' | 'TIMER' | 'EVENT'): void => {
    if (from === updated.state) return
    webhooks.tell(caller, 'onConversationStateUpdated', {
      ConversationSid: updated.sid,
      MessagingServiceSid: updated.messagingServiceSid,
      StateUpdated: new Date(updated.dateUpdated).toISOString(),
      StateFrom: from,
      StateTo: updated.state,
      Reason: reason,
    })
  }
