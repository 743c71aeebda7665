/** Finds the channel that a command is about, joining it where that is wanted. */
import {
  findConversation,
  general,
  type ConversationRecord,
  type PublicConversation,
} from '@terminal-chat/core'
import { userError } from '../errors.ts'
import type { OpenChat } from './define.ts'

/** `null` as a name means General Channel. Rejects with `no-such-channel` or `ambiguous-channel`. */
export const findChannel = async (
  { client, directory }: Pick<OpenChat, 'client' | 'directory'>,
  name: string | null,
): Promise<ConversationRecord | PublicConversation> => {
  const wanted = name ?? general.uniqueName
  const known = findConversation(client.store.get(), wanted)
  if (known.kind === 'joined') return known.conversation
  client.store.dispatch({ type: 'directory/loaded', conversations: await directory.list() })
  const found = findConversation(client.store.get(), wanted)
  if (found.kind === 'joined' || found.kind === 'joinable') return found.conversation
  if (found.kind === 'ambiguous')
    throw userError('ambiguous-channel', { name: wanted, sids: found.names.join(', ') })
  const hint = found.suggestion === null ? undefined : `Did you mean ${found.suggestion}?`
  throw userError('no-such-channel', { name: wanted }, hint)
}

/** The SID of the channel, which one then is in. */
export const joinChannel = async (
  chat: Pick<OpenChat, 'client' | 'directory'>,
  name: string | null,
): Promise<string> => {
  const { sid } = await findChannel(chat, name)
  await chat.client.join(sid)
  return sid
}
