/** Finds the channel that a command's argument names, or says why it cannot. */
import {
  conversationName,
  directPeer,
  findConversation,
  foldName,
  nameOf,
  type ChatState,
  type ConversationRecord,
  type Found,
  type PublicConversation,
} from '@terminal-chat/core'
import { SlashError, type SlashContext } from './define.ts'

type Named = Extract<Found, { kind: 'joined' | 'joinable' }>

/** The conversation with one person, by identity or by what that person is called. */
const findDirect = (state: ChatState, name: string): Named | null => {
  const wanted = foldName(name.replace(/^@/, ''))
  for (const conversation of state.conversations.values()) {
    const peer = directPeer(conversation, state.identity)
    if (peer === null) continue
    const isMeant = foldName(peer) === wanted || foldName(conversationName(state, conversation)) === wanted
    if (isMeant) return { kind: 'joined', conversation }
  }
  return null
}

/** A channel one is in or may join. */
export const findNamed = ({ client }: SlashContext, name: string): Named => {
  const state = client.store.get()
  const found = findConversation(state, name)
  if (found.kind === 'joined' || found.kind === 'joinable') return found
  if (found.kind === 'ambiguous')
    throw new SlashError(
      `Several channels are called ${name}`,
      `Name one by its SID: ${found.names.join(', ')}`,
    )
  const direct = findDirect(state, name)
  if (direct !== null) return direct
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
