/** Changes attributes, role or read index of a participant. */
import type { Caller } from '../caller.ts'
import type { Deps } from '../deps.ts'
import type { ParticipantRow } from '../database/participants.ts'
import { TwilioError } from '../errors.ts'
import { checkAttributes, limits } from '../limits.ts'
import { participantParameters } from '../webhooks/parameters.ts'
import { requirePermission } from './authorize.ts'
import { findConversation } from './find-conversation.ts'
import { findParticipant } from './find-participant.ts'
import { publishParticipant } from './publish-participant.ts'

/** What is undefined stays. All but attributes is for the REST API only. */
export interface UpdateParticipant {
  readonly attributes?: string | undefined
  readonly roleSid?: string | undefined
  readonly lastReadMessageIndex?: number | null | undefined
  /** ms since 1970 */
  readonly lastReadTimestamp?: number | undefined
}

export type UpdateParticipantDeps = Pick<
  Deps,
  'conversations' | 'participants' | 'roles' | 'users' | 'sync' | 'clock' | 'webhooks'
>

export const updateParticipant =
  (deps: UpdateParticipantDeps) =>
  (caller: Caller, sidOrName: string, sidOrIdentity: string, input: UpdateParticipant): ParticipantRow => {
    const conversation = findConversation(deps)(caller, sidOrName)
    const participant = findParticipant(deps)(conversation, sidOrIdentity)
    const isOwn = participant.identity === caller.identity
    requirePermission(
      deps,
      caller,
      conversation,
      ...(isOwn ? (['editOwnParticipantAttributes'] as const) : []),
      'editAnyParticipantAttributes',
    )
    checkAttributes(input.attributes, limits.participantAttributes)
    if (input.roleSid !== undefined && deps.roles.bySid(caller.serviceSid, input.roleSid) === undefined) {
      throw new TwilioError('role-not-found')
    }
    const now = deps.clock.now()
    const hasReadIndex = input.lastReadMessageIndex !== undefined
    const updated: ParticipantRow = {
      ...participant,
      attributes: input.attributes ?? participant.attributes,
      roleSid: input.roleSid ?? participant.roleSid,
      lastReadMessageIndex: hasReadIndex
        ? (input.lastReadMessageIndex ?? null)
        : participant.lastReadMessageIndex,
      lastReadTimestamp: input.lastReadTimestamp ?? (hasReadIndex ? now : participant.lastReadTimestamp),
      dateUpdated: now,
    }
    deps.webhooks.ask(caller, 'onParticipantUpdate', participantParameters(conversation, updated))
    deps.participants.update(updated)
    deps.webhooks.tell(caller, 'onParticipantUpdated', participantParameters(conversation, updated))
    publishParticipant(deps)(conversation, updated, hasReadIndex)
    return updated
  }
