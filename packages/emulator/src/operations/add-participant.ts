/** Puts somebody into a conversation: oneself (join) or another. */
import type { Caller } from '../caller.ts'
import type { Deps } from '../deps.ts'
import type { ConversationRow } from '../database/conversations.ts'
import type { ParticipantRow } from '../database/participants.ts'
import { TwilioError } from '../errors.ts'
import { checkAttributes, limits } from '../limits.ts'
import { participantParameters } from '../webhooks/parameters.ts'
import { canSee, requirePermission } from './authorize.ts'
import { ensureUser } from './ensure-user.ts'
import { findConversation } from './find-conversation.ts'
import { findService } from './find-service.ts'
import { publishParticipant } from './publish-participant.ts'

/** Somebody has an identity or, for those who are not reached through chat, an address. */
export interface AddParticipant {
  readonly identity?: string | undefined
  readonly attributes?: string | undefined
  /** Only the REST API may set it. */
  readonly roleSid?: string | undefined
  /** ms since 1970; only the REST API may set them. */
  readonly dateCreated?: number | undefined
  readonly dateUpdated?: number | undefined
  readonly messagingBinding?: Readonly<Record<string, string>> | undefined
}

export type AddParticipantDeps = Pick<
  Deps,
  | 'services'
  | 'conversations'
  | 'participants'
  | 'roles'
  | 'users'
  | 'sync'
  | 'clock'
  | 'makeSid'
  | 'webhooks'
>

const requireLeave = (
  deps: AddParticipantDeps,
  caller: Caller,
  conversation: ConversationRow,
  input: AddParticipant,
) => {
  const isJoining = input.identity !== undefined && input.identity === caller.identity
  // Who may see a conversation that he is not in made it or is admin: he may come in.
  if (isJoining && canSee(deps, caller, conversation)) return
  requirePermission(
    deps,
    caller,
    conversation,
    input.identity === undefined ? 'addNonChatParticipant' : 'addParticipant',
  )
}

const checkNonChat = (
  { participants }: Pick<Deps, 'participants'>,
  conversation: ConversationRow,
  address: string | undefined,
): void => {
  const bound = participants.bound(conversation.id)
  if (bound.length >= limits.nonChatParticipants) throw new TwilioError('non-chat-limit')
  if ((address ?? '').length > limits.address) throw new TwilioError('address-invalid')
  const isTaken = bound.some(
    ({ messagingBinding }) =>
      address !== undefined &&
      (JSON.parse(messagingBinding ?? '{}') as { address?: string }).address === address,
  )
  if (isTaken) throw new TwilioError('participant-exists')
}

/** Throws 409/50433 for one who is in already, 403/50417 and 403/50214 when the limits are reached. */
export const addParticipant =
  (deps: AddParticipantDeps) =>
  (caller: Caller, sidOrName: string, input: AddParticipant): ParticipantRow => {
    const conversation = findConversation(deps)(caller, sidOrName)
    requireLeave(deps, caller, conversation, input)
    checkAttributes(input.attributes, limits.participantAttributes)
    if (conversation.state === 'closed') throw new TwilioError('conversation-closed')
    const { identity, messagingBinding } = input
    if (identity === undefined && messagingBinding === undefined) throw new TwilioError('identity-missing')
    const service = findService(deps)(caller.serviceSid)
    if (input.roleSid !== undefined && deps.roles.bySid(service.sid, input.roleSid) === undefined) {
      throw new TwilioError('role-not-found')
    }
    if (identity !== undefined) {
      ensureUser(deps)(caller, identity)
      if (deps.participants.byIdentity(conversation.id, identity)) throw new TwilioError('participant-exists')
      if (deps.participants.countOf(service.sid, identity) >= limits.conversationsPerIdentity) {
        throw new TwilioError('conversation-limit')
      }
    }
    if (identity === undefined) checkNonChat(deps, conversation, messagingBinding?.['address'])
    if (deps.participants.count(conversation.id) >= limits.participantsPerConversation) {
      throw new TwilioError('participant-limit')
    }
    const isCreator = identity !== undefined && identity === conversation.createdBy
    const now = deps.clock.now()
    const wanted = {
      identity: identity ?? null,
      messagingBinding: messagingBinding === undefined ? null : JSON.stringify(messagingBinding),
      attributes: input.attributes ?? '{}',
      roleSid: input.roleSid ?? (isCreator ? service.creatorRoleSid : service.conversationRoleSid),
    }
    deps.webhooks.ask(caller, 'onParticipantAdd', participantParameters(conversation, wanted))
    const participant = deps.participants.insert({
      ...wanted,
      sid: deps.makeSid('participant'),
      conversationId: conversation.id,
      notificationLevel: 'default',
      lastReadMessageIndex: null,
      lastReadTimestamp: null,
      dateCreated: input.dateCreated ?? now,
      dateUpdated: input.dateUpdated ?? input.dateCreated ?? now,
    })
    publishParticipant(deps)(conversation, participant, true)
    deps.webhooks.tell(caller, 'onParticipantAdded', participantParameters(conversation, participant))
    return participant
  }
