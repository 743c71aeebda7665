/** Makes a conversation; its creator is not in it until he joins. */
import { callerName } from '../caller.ts'
import type { Caller } from '../caller.ts'
import type { Deps } from '../deps.ts'
import type { ConversationRow } from '../database/conversations.ts'
import { TwilioError } from '../errors.ts'
import { checkAttributes, checkFriendlyName, checkUniqueName, limits } from '../limits.ts'
import { conversationDocument } from '../sync/conversation-document.ts'
import { conversationSync } from '../sync/names.ts'
import { isAllowedInService } from './authorize.ts'

/** Dates in ms since 1970; only the REST API may set them. */
export interface CreateConversation {
  readonly friendlyName?: string | null | undefined
  /** Empty means none. */
  readonly uniqueName?: string | null | undefined
  readonly attributes?: string | undefined
  readonly state?: string | undefined
  readonly messagingServiceSid?: string | undefined
  readonly dateCreated?: number | undefined
  readonly dateUpdated?: number | undefined
}

export type CreateConversationDeps = Pick<
  Deps,
  'conversations' | 'participants' | 'roles' | 'users' | 'sync' | 'clock' | 'makeSid'
>

/** Throws 409/50353 when the unique name is taken (P-24). */
export const createConversation =
  (deps: CreateConversationDeps) =>
  (caller: Caller, input: CreateConversation): ConversationRow => {
    if (!isAllowedInService(deps, caller, 'createConversation')) throw new TwilioError('not-authorized')
    checkFriendlyName(input.friendlyName)
    checkUniqueName(input.uniqueName)
    checkAttributes(input.attributes, limits.conversationAttributes)
    const state = input.state ?? 'active'
    if (state === 'closed') throw new TwilioError('created-closed')
    if (state !== 'active' && state !== 'inactive') throw new TwilioError('invalid-state')
    const uniqueName = input.uniqueName === '' ? null : (input.uniqueName ?? null)
    const { serviceSid } = caller
    if (uniqueName !== null && deps.conversations.byUniqueName(serviceSid, uniqueName) !== undefined) {
      throw new TwilioError('unique-name-exists')
    }
    const now = deps.clock.now()
    const conversation = deps.conversations.insert({
      sid: deps.makeSid('conversation'),
      serviceSid,
      uniqueName,
      friendlyName: input.friendlyName ?? null,
      attributes: input.attributes ?? '{}',
      state,
      createdBy: callerName(caller),
      messagingServiceSid: input.messagingServiceSid ?? null,
      nextMessageIndex: 0,
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
    return conversation
  }
