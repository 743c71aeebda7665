/** Finds the channel that a command's argument names, or says why it cannot. */
import {
  findConversation,
  nameOf,
  type ConversationRecord,
  type Found,
  type PublicConversation,
} from '@terminal-chat/core'
import { SlashError, type SlashContext } from './define.ts'

type Named = Extract<Found, { kind: 'joined' | 'joinable' }>

/** A channel one is in or may join. */
export const findNamed = ({ client }: SlashContext, name: string): Named => {
  const found = findConversation(client.store.get(), name)
  if (found.kind === 'joined' || found.kind === 'joinable') return found
  if (found.kind === 'ambiguous')
    throw new SlashError(
      `Several channels are called ${name}`,
      `Name one by its SID: ${found.names.join(', ')}`,
    )
  throw new SlashError(
    `There is no channel ${name}`,
    found.suggestion === null ? null : `Did you mean ${found.suggestion}?`,
  )
}

/** The channel on the screen. */
export const activeConversation = ({ client }: SlashContext): ConversationRecord => {
  const { activeSid, conversations } = client.store.get()
  const active = activeSid === null ? undefined : conversations.get(activeSid)
  if (active === undefined) throw new SlashError('You are in no channel yet')
  return active
}

/** A channel one is in; without a name the one on the screen. */
export const joinedNamed = (context: SlashContext, name: string | undefined): ConversationRecord => {
  if (name === undefined) return activeConversation(context)
  const found = findNamed(context, name)
  if (found.kind === 'joined') return found.conversation
  throw new SlashError(`You are not in ${nameOf(found.conversation)}`, joinHint(found.conversation))
}

const joinHint = (conversation: PublicConversation): string => `Join it first: /join ${nameOf(conversation)}`
