/** Changes what a participant keeps about a conversation for himself: how far he has read, how loud it is. */
import type { Caller } from '../caller.ts'
import type { Deps } from '../deps.ts'
import type { ConversationRow } from '../database/conversations.ts'
import type { ParticipantRow } from '../database/participants.ts'
import { TwilioError } from '../errors.ts'
import { participantParameters } from '../webhooks/parameters.ts'
import { requirePermission } from './authorize.ts'
import { findConversation } from './find-conversation.ts'
import { publishParticipant } from './publish-participant.ts'

/** What is undefined stays. */
export interface UpdateMembership {
  /** Null marks everything unread. */
  readonly lastReadMessageIndex?: number | null | undefined
  /** ms since 1970 */
  readonly lastReadTimestamp?: number | undefined
  readonly notificationLevel?: string | undefined
}

export type UpdateMembershipDeps = Pick<
  Deps,
  'conversations' | 'participants' | 'roles' | 'users' | 'sync' | 'clock' | 'webhooks'
>

const levels = new Set(['default', 'muted'])

/** Throws 403/50430 when `identity` is not in the conversation, 403/50107 when he may not set his level. */
export const updateMembership =
  (deps: UpdateMembershipDeps) =>
  (
    caller: Caller,
    identity: string,
    sidOrName: string,
    input: UpdateMembership,
  ): { readonly conversation: ConversationRow; readonly participant: ParticipantRow } => {
    const conversation = findConversation(deps)(caller, sidOrName)
    const participant = deps.participants.byIdentity(conversation.id, identity)
    if (participant === undefined) throw new TwilioError('not-a-participant')
    const { lastReadMessageIndex, notificationLevel } = input
    if (notificationLevel !== undefined) {
      requirePermission(deps, caller, conversation, 'editNotificationLevel')
    }
    if (typeof lastReadMessageIndex === 'number' && !(lastReadMessageIndex >= 0)) {
      throw new TwilioError('invalid-read-index')
    }
    if (notificationLevel !== undefined && !levels.has(notificationLevel)) {
      throw new TwilioError('invalid-notification-level')
    }
    const now = deps.clock.now()
    const updated: ParticipantRow = {
      ...participant,
      notificationLevel: notificationLevel ?? participant.notificationLevel,
      ...(lastReadMessageIndex !== undefined && { lastReadMessageIndex, lastReadTimestamp: now }),
      ...(input.lastReadTimestamp !== undefined && { lastReadTimestamp: input.lastReadTimestamp }),
    }
    deps.participants.update(updated)
    publishParticipant(deps)(conversation, updated, true)
    deps.webhooks.tell(caller, 'onParticipantUpdated', participantParameters(conversation, updated))
    return { conversation, participant: updated }
  }
