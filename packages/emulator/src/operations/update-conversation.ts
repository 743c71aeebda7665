/** Changes names, attributes, state or timers of a conversation. */
import type { Caller } from '../caller.ts'
import type { Deps } from '../deps.ts'
import type { ConversationRow } from '../database/conversations.ts'
import { TwilioError } from '../errors.ts'
import { checkAttributes, checkFriendlyName, checkUniqueName, limits } from '../limits.ts'
import { dueDates } from '../timers/due.ts'
import { conversationParameters } from '../webhooks/parameters.ts'
import { requirePermission } from './authorize.ts'
import { checkTimers } from './check-timers.ts'
import type { CreateConversation } from './create-conversation.ts'
import { findConversation } from './find-conversation.ts'
import { publishConversation } from './publish-conversation.ts'
import { tellState } from './tell-state.ts'

/** What is undefined stays; an empty unique name takes it away. */
export type UpdateConversation = CreateConversation

const states = new Set(['active', 'inactive', 'closed'])

export type UpdateConversationDeps = Pick<
  Deps,
  'conversations' | 'participants' | 'roles' | 'users' | 'messages' | 'sync' | 'clock' | 'timers' | 'webhooks'
>

const requireLeave = (
  deps: UpdateConversationDeps,
  caller: Caller,
  conversation: ConversationRow,
  input: UpdateConversation,
): void => {
  if (input.friendlyName !== undefined || input.uniqueName !== undefined) {
    requirePermission(deps, caller, conversation, 'editConversationName')
  }
  if (input.attributes !== undefined) {
    requirePermission(deps, caller, conversation, 'editConversationAttributes')
  }
}

/** Throws 409/50377 when it is closed for good, 409/50353 when the unique name is taken. */
export const updateConversation =
  (deps: UpdateConversationDeps) =>
  (caller: Caller, sidOrName: string, given: UpdateConversation): ConversationRow => {
    const conversation = findConversation(deps)(caller, sidOrName)
    requireLeave(deps, caller, conversation, given)
    if (conversation.state === 'closed') throw new TwilioError('conversation-closed')
    const changes = deps.webhooks.ask(caller, 'onConversationUpdate', {
      ...conversationParameters(conversation),
      ...(given.friendlyName !== undefined && { FriendlyName: given.friendlyName }),
      ...(given.uniqueName !== undefined && { UniqueName: given.uniqueName }),
      ...(given.attributes !== undefined && { Attributes: given.attributes }),
      ...(given.state !== undefined && { State: given.state }),
    })
    const input = {
      ...given,
      friendlyName: changes['friendly_name'] ?? given.friendlyName,
      attributes: changes['attributes'] ?? given.attributes,
    }
    checkFriendlyName(input.friendlyName)
    checkUniqueName(input.uniqueName)
    checkAttributes(input.attributes, limits.conversationAttributes)
    if (input.state !== undefined && !states.has(input.state)) throw new TwilioError('invalid-state')

    const uniqueName = input.uniqueName === undefined ? conversation.uniqueName : input.uniqueName || null
    if (uniqueName !== null && uniqueName !== conversation.uniqueName) {
      const holder = deps.conversations.byUniqueName(caller.serviceSid, uniqueName)
      if (holder !== undefined) throw new TwilioError('unique-name-exists')
    }
    const now = deps.clock.now()
    const state = input.state ?? conversation.state
    const timers = checkTimers(input, conversation)
    const isTimed = input.state ?? input.inactiveTimer ?? input.closedTimer
    const updated: ConversationRow = {
      ...conversation,
      uniqueName,
      friendlyName: input.friendlyName === undefined ? conversation.friendlyName : input.friendlyName,
      attributes: input.attributes ?? conversation.attributes,
      state,
      messagingServiceSid: input.messagingServiceSid ?? conversation.messagingServiceSid,
      ...timers,
      ...(isTimed !== undefined && dueDates({ state, ...timers }, now)),
      bindings: input.email === undefined ? conversation.bindings : JSON.stringify({ email: input.email }),
      dateCreated: input.dateCreated ?? conversation.dateCreated,
      dateUpdated: input.dateUpdated ?? now,
    }
    deps.conversations.update(updated)
    if (isTimed !== undefined) deps.timers.rearm()
    publishConversation(deps)(updated)
    deps.webhooks.tell(caller, 'onConversationUpdated', conversationParameters(updated))
    tellState(deps)(caller, conversation.state, updated, 'API')
    return updated
  }
