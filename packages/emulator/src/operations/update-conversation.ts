/** Changes names, attributes or state of a conversation. */
import type { Caller } from '../caller.ts'
import type { Deps } from '../deps.ts'
import type { ConversationRow } from '../database/conversations.ts'
import { TwilioError } from '../errors.ts'
import { checkAttributes, checkFriendlyName, checkUniqueName, limits } from '../limits.ts'
import { requirePermission } from './authorize.ts'
import type { CreateConversation } from './create-conversation.ts'
import { findConversation } from './find-conversation.ts'
import { publishConversation } from './publish-conversation.ts'

/** What is undefined stays; an empty unique name takes it away. */
export type UpdateConversation = CreateConversation

const states = new Set(['active', 'inactive', 'closed'])

export type UpdateConversationDeps = Pick<
  Deps,
  'conversations' | 'participants' | 'roles' | 'users' | 'messages' | 'sync' | 'clock'
>

/** Throws 409/50377 when it is closed for good, 409/50353 when the unique name is taken. */
export const updateConversation =
  (deps: UpdateConversationDeps) =>
  (caller: Caller, sidOrName: string, input: UpdateConversation): ConversationRow => {
    const conversation = findConversation(deps)(caller, sidOrName)
    if (input.friendlyName !== undefined || input.uniqueName !== undefined) {
      requirePermission(deps, caller, conversation, 'editConversationName')
    }
    if (input.attributes !== undefined) {
      requirePermission(deps, caller, conversation, 'editConversationAttributes')
    }
    checkFriendlyName(input.friendlyName)
    checkUniqueName(input.uniqueName)
    checkAttributes(input.attributes, limits.conversationAttributes)
    if (conversation.state === 'closed') throw new TwilioError('conversation-closed')
    if (input.state !== undefined && !states.has(input.state)) throw new TwilioError('invalid-state')

    const uniqueName = input.uniqueName === undefined ? conversation.uniqueName : input.uniqueName || null
    if (uniqueName !== null && uniqueName !== conversation.uniqueName) {
      const holder = deps.conversations.byUniqueName(caller.serviceSid, uniqueName)
      if (holder !== undefined) throw new TwilioError('unique-name-exists')
    }
    const updated: ConversationRow = {
      ...conversation,
      uniqueName,
      friendlyName: input.friendlyName === undefined ? conversation.friendlyName : input.friendlyName,
      attributes: input.attributes ?? conversation.attributes,
      state: input.state ?? conversation.state,
      messagingServiceSid: input.messagingServiceSid ?? conversation.messagingServiceSid,
      dateCreated: input.dateCreated ?? conversation.dateCreated,
      dateUpdated: input.dateUpdated ?? deps.clock.now(),
    }
    deps.conversations.update(updated)
    publishConversation(deps)(updated)
    return updated
  }
