/** Finds a message of a conversation that the caller takes part in. */
import type { Caller } from '../caller.ts'
import type { Deps } from '../deps.ts'
import type { ConversationRow } from '../database/conversations.ts'
import type { MessageRow } from '../database/messages.ts'
import { TwilioError } from '../errors.ts'
import { findConversation } from './find-conversation.ts'

export type FindMessageDeps = Pick<Deps, 'conversations' | 'participants' | 'messages' | 'roles' | 'users'>

/** Throws 404/50500 when there is none. */
export const findMessage =
  (deps: FindMessageDeps) =>
  (
    caller: Caller,
    sidOrName: string,
    messageSid: string,
  ): { readonly conversation: ConversationRow; readonly message: MessageRow } => {
    const conversation = findConversation(deps)(caller, sidOrName)
    const message = deps.messages.bySid(conversation.id, messageSid)
    if (message === undefined) throw new TwilioError('message-not-found')
    return { conversation, message }
  }
