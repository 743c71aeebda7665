/** May this caller do that? Roles of the user and of the participant together decide. */
import type { Caller } from '../caller.ts'
import type { Deps } from '../deps.ts'
import type { ConversationRow } from '../database/conversations.ts'
import type { ParticipantRow } from '../database/participants.ts'
import { TwilioError } from '../errors.ts'
import type { Permission } from '../permissions.ts'

export type AuthorizeDeps = Pick<Deps, 'roles' | 'users' | 'participants'>

const roleAllows = (
  { roles }: AuthorizeDeps,
  serviceSid: string,
  roleSid: string | undefined,
  wanted: Permission,
): boolean => roleSid !== undefined && roles.allows(serviceSid, roleSid, wanted)

const membership = (
  deps: AuthorizeDeps,
  caller: Caller,
  conversation: ConversationRow,
): ParticipantRow | undefined =>
  caller.identity === null ? undefined : deps.participants.byIdentity(conversation.id, caller.identity)

const userAllows = (deps: AuthorizeDeps, caller: Caller, wanted: Permission): boolean =>
  caller.identity !== null &&
  roleAllows(
    deps,
    caller.serviceSid,
    deps.users.byIdentity(caller.serviceSid, caller.identity)?.roleSid,
    wanted,
  )

/** True when the caller's own role in the service holds the permission; always true for the REST API. */
export const isAllowedInService = (deps: AuthorizeDeps, caller: Caller, wanted: Permission): boolean =>
  caller.identity === null || userAllows(deps, caller, wanted)

/** True when the caller may know that the conversation exists: participant, creator, or service admin (P-49). */
export const canSee = (deps: AuthorizeDeps, caller: Caller, conversation: ConversationRow): boolean =>
  caller.identity === null ||
  membership(deps, caller, conversation) !== undefined ||
  conversation.createdBy === caller.identity ||
  userAllows(deps, caller, 'addParticipant')

/** Throws 403/50430 unless the caller may see the conversation. */
export const requireSight = (deps: AuthorizeDeps, caller: Caller, conversation: ConversationRow): void => {
  if (!canSee(deps, caller, conversation)) throw new TwilioError('not-a-participant')
}

/**
 * Throws 403/50430 when the caller is neither in the conversation nor admin of the service,
 * and 403/50107 when no role of his holds any of the permissions. Returns his membership, if he has one.
 */
export const requirePermission = (
  deps: AuthorizeDeps,
  caller: Caller,
  conversation: ConversationRow,
  ...wanted: readonly Permission[]
): ParticipantRow | undefined => {
  if (caller.identity === null) return undefined
  const participant = membership(deps, caller, conversation)
  for (const permission of wanted) {
    if (roleAllows(deps, caller.serviceSid, participant?.roleSid, permission)) return participant
    if (userAllows(deps, caller, permission)) return participant
  }
  throw new TwilioError(participant === undefined ? 'not-a-participant' : 'not-authorized')
}
