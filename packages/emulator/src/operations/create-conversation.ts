/** Makes a conversation; its creator is not in it until he joins. */
import { callerName } from '../caller.ts'
import type { Caller } from '../caller.ts'
import type { Deps } from '../deps.ts'
import type { ConversationRow } from '../database/conversations.ts'
import { TwilioError } from '../errors.ts'
import { checkAttributes, checkFriendlyName, checkUniqueName, limits } from '../limits.ts'
import { conversationDocument } from '../sync/conversation-document.ts'
import { conversationSync } from '../sync/names.ts'
import { dueDates } from '../timers/due.ts'
import { conversationParameters } from '../webhooks/parameters.ts'
import { isAllowedInService } from './authorize.ts'
import { checkTimers } from './check-timers.ts'
import type { TimersInput } from './check-timers.ts'
import { readAccount } from './read-account.ts'

/** Dates in ms since 1970; only the REST API may set them. */
export interface CreateConversation extends TimersInput {
  readonly friendlyName?: string | null | undefined
  /** Empty means none. */
  readonly uniqueName?: string | null | undefined
  readonly attributes?: string | undefined
  readonly state?: string | undefined
  readonly messagingServiceSid?: string | undefined
  /** Address and name for email, as the REST API takes them. */
  readonly email?: { readonly address?: string | undefined; readonly name?: string | undefined } | undefined
  readonly dateCreated?: number | undefined
  readonly dateUpdated?: number | undefined
}

export type CreateConversationDeps = Pick<
  Deps,
  | 'conversations'
  | 'participants'
  | 'roles'
  | 'users'
  | 'records'
  | 'sync'
  | 'clock'
  | 'makeSid'
  | 'credentials'
  | 'timers'
  | 'webhooks'
>

const checkState = (input: CreateConversation): string => {
  const state = input.state ?? 'active'
  if (state === 'closed') throw new TwilioError('created-closed')
  if (state !== 'active' && state !== 'inactive') throw new TwilioError('invalid-state')
  const hasTimer = Boolean(input.inactiveTimer) || Boolean(input.closedTimer)
  if (hasTimer && input.state === undefined) throw new TwilioError('timer-without-state')
  return state
}

/** Throws 409/50353 when the unique name is taken (P-24). */
export const createConversation =
  (deps: CreateConversationDeps) =>
  (caller: Caller, given: CreateConversation): ConversationRow => {
    if (!isAllowedInService(deps, caller, 'createConversation')) throw new TwilioError('not-authorized')
    const { serviceSid } = caller
    const wanted = {
      serviceSid,
      friendlyName: given.friendlyName ?? null,
      attributes: given.attributes ?? '{}',
    }
    const changes = deps.webhooks.ask(caller, 'onConversationAdd', {
      ...conversationParameters(wanted),
      UniqueName: given.uniqueName,
    })
    const input = {
      ...given,
      friendlyName: changes['friendly_name'] ?? given.friendlyName,
      attributes: changes['attributes'] ?? given.attributes,
    }
    checkFriendlyName(input.friendlyName)
    checkUniqueName(input.uniqueName)
    checkAttributes(input.attributes, limits.conversationAttributes)
    const state = checkState(input)
    const uniqueName = input.uniqueName === '' ? null : (input.uniqueName ?? null)
    if (uniqueName !== null && deps.conversations.byUniqueName(serviceSid, uniqueName) !== undefined) {
      throw new TwilioError('unique-name-exists')
    }
    const account = readAccount(deps)()
    const timers = checkTimers(
      {
        inactiveTimer: input.inactiveTimer ?? account.defaultInactiveTimer ?? undefined,
        closedTimer: input.closedTimer ?? account.defaultClosedTimer ?? undefined,
      },
      { inactiveTimer: null, closedTimer: null },
    )
    const now = deps.clock.now()
    const conversation = deps.conversations.insert({
      sid: deps.makeSid('conversation'),
      serviceSid,
      uniqueName,
      friendlyName: input.friendlyName ?? null,
      attributes: input.attributes ?? '{}',
      state,
      createdBy: callerName(caller),
      messagingServiceSid: input.messagingServiceSid ?? account.defaultMessagingServiceSid,
      ...timers,
      ...dueDates({ state, ...timers }, now),
      bindings: input.email === undefined ? null : JSON.stringify({ email: input.email }),
      dateCreated: input.dateCreated ?? now,
      dateUpdated: input.dateUpdated ?? input.dateCreated ?? now,
    })
    const names = conversationSync(conversation.sid)
    const common = { serviceSid, ownerSid: conversation.sid }
    deps.sync.create({
      ...common,
      uniqueName: names.document,
      type: 'document',
      audience: 'viewers',
      data: conversationDocument(conversation, undefined),
    })
    deps.sync.create({ ...common, uniqueName: names.messages, type: 'list', audience: 'participants' })
    deps.sync.create({ ...common, uniqueName: names.roster, type: 'map', audience: 'participants' })
    if (timers.inactiveTimer !== null || timers.closedTimer !== null) deps.timers.rearm()
    deps.webhooks.tell(caller, 'onConversationAdded', conversationParameters(conversation))
    return conversation
  }
