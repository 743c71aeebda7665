/** Changes attributes, role or read index of a participant. */
import type { Caller } from '../caller.ts'
import type { Deps } from '../deps.ts'
import type { ParticipantRow } from '../database/participants.ts'
import { TwilioError } from '../errors.ts'
import { checkAttributes, limits } from '../limits.ts'
import { participantParameters } from '../webhooks/parameters.ts'
import { requirePermission } from './authorize.ts'
import { ensureUser } from './ensure-user.ts'
import { findConversation } from './find-conversation.ts'
import { findParticipant } from './find-participant.ts'
import { publishParticipant } from './publish-participant.ts'

/** What is undefined stays. All but attributes is for the REST API only. */
export interface UpdateParticipant {
  /** For one who has none: he is reached through chat as well from then on. */
  readonly identity?: string | undefined
  /** Empty takes it away. */
  readonly proxyAddress?: string | undefined
  readonly projectedAddress?: string | undefined
  readonly attributes?: string | undefined
  readonly roleSid?: string | undefined
  readonly lastReadMessageIndex?: number | null | undefined
  /** ms since 1970 */
  readonly lastReadTimestamp?: number | undefined
  readonly dateCreated?: number | undefined
  readonly dateUpdated?: number | undefined
}

export type UpdateParticipantDeps = Pick<
  Deps,
  | 'conversations'
  | 'participants'
  | 'roles'
  | 'services'
  | 'users'
  | 'sync'
  | 'clock'
  | 'makeSid'
  | 'webhooks'
>

/** Throws 400/50444 for one who has another already, 409/50433 when somebody of that name is there. */
const takeIdentity = (
  deps: UpdateParticipantDeps,
  caller: Caller,
  participant: ParticipantRow,
  identity: string | undefined,
): string | null => {
  if (identity === undefined || identity === participant.identity) return participant.identity
  if (participant.identity !== null) throw new TwilioError('has-identity')
  if (deps.participants.byIdentity(participant.conversationId, identity) !== undefined) {
    throw new TwilioError('participant-exists')
  }
  return ensureUser(deps)(caller, identity).identity
}

/** Throws 400/50441 for one without an address. */
const changeBinding = (
  text: string | null,
  { proxyAddress, projectedAddress }: UpdateParticipant,
): string | null => {
  if (proxyAddress === undefined && projectedAddress === undefined) return text
  if (text === null) throw new TwilioError('no-proxy-address')
  const binding = {
    ...(JSON.parse(text) as Readonly<Record<string, string>>),
    ...(proxyAddress !== undefined && { proxy_address: proxyAddress }),
    ...(projectedAddress !== undefined && { projected_address: projectedAddress }),
  }
  return JSON.stringify(Object.fromEntries(Object.entries(binding).filter(([, value]) => value !== '')))
}

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
    const identity = takeIdentity(deps, caller, participant, input.identity)
    const now = deps.clock.now()
    const hasReadIndex = input.lastReadMessageIndex !== undefined
    const updated: ParticipantRow = {
      ...participant,
      identity,
      messagingBinding: changeBinding(participant.messagingBinding, input),
      attributes: input.attributes ?? participant.attributes,
      roleSid: input.roleSid ?? participant.roleSid,
      lastReadMessageIndex: hasReadIndex
        ? (input.lastReadMessageIndex ?? null)
        : participant.lastReadMessageIndex,
      lastReadTimestamp: input.lastReadTimestamp ?? (hasReadIndex ? now : participant.lastReadTimestamp),
      dateCreated: input.dateCreated ?? participant.dateCreated,
      dateUpdated: input.dateUpdated ?? now,
    }
    deps.webhooks.ask(caller, 'onParticipantUpdate', participantParameters(conversation, updated))
    deps.participants.update(updated)
    deps.webhooks.tell(caller, 'onParticipantUpdated', participantParameters(conversation, updated))
    publishParticipant(deps)(conversation, updated, hasReadIndex || identity !== participant.identity)
    return updated
  }
