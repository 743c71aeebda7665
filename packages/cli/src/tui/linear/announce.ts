/** Says in one line what happened, for somebody who hears the screen instead of seeing it. */
import {
  contentOf,
  conversationName,
  personName,
  type ChatEvent,
  type ChatState,
  type MessageRecord,
  type RemovalReason,
  type SafeText,
} from '@terminal-chat/core'
import { cellLine } from '../text/cell-text.ts'

const said = ({ users }: Pick<ChatState, 'users'>, message: MessageRecord): string => {
  const files = message.media.map(({ filename }) => `file ${filename ?? 'without a name'}`)
  const text = [message.body ?? '', ...files].filter((part) => part.trim() !== '').join(', ')
  const who = personName(users, message.author)
  return contentOf(message).isAction ? `${who} ${text}` : `${who}: ${text}`
}

/** A message that is read out; `timeOf` puts its time in front. */
export const messageText = (
  state: Pick<ChatState, 'users'>,
  message: MessageRecord,
  timeOf: ((at: number) => string) | null = null,
): SafeText =>
  cellLine(timeOf === null ? said(state, message) : `${timeOf(message.dateCreated)} ${said(state, message)}`)

const withoutLoss = (state: ChatState, before: ChatState): string | null => {
  if (state.connection.losses > before.connection.losses)
    return 'Connection lost. Messages wait until it is back.'
  const isBack = state.connection.state === 'connected' && before.connection.state !== 'connected'
  return isBack && state.connection.losses > 0 ? 'Connected again.' : null
}

const goneTexts: Readonly<Record<RemovalReason, (name: string) => string>> = {
  deleted: (name) => `The channel ${name} was deleted.`,
  removed: (name) => `You were removed from the channel ${name}.`,
  left: (name) => `You left the channel ${name}.`,
}

const refusal = ({ outgoing }: ChatState, event: Extract<ChatEvent, { type: 'message/failed' }>): string => {
  const failed = outgoing.get(event.conversationSid)?.find(({ localId }) => localId === event.localId)
  return `Not sent: ${failed?.body ?? 'a message'}. ${event.reason}. /retry sends it again, /discard forgets it.`
}

/** `before`: the state before the event. `null`: nothing to be said. Only what is in the channel on the screen is told. */
export const announcement = (event: ChatEvent, before: ChatState, state: ChatState): SafeText | null => {
  const text = textOf(event, before, state)
  return text === null ? null : cellLine(text)
}

const textOf = (event: ChatEvent, before: ChatState, state: ChatState): string | null => {
  const isHere = (sid: string | null): boolean => sid === null || sid === state.activeSid
  switch (event.type) {
    case 'message/added': {
      const { message } = event
      const isNew = message.index > (before.histories.get(message.conversationSid)?.items.at(-1)?.index ?? -1)
      return isNew && isHere(message.conversationSid) && message.author !== state.identity
        ? said(state, message)
        : null
    }
    case 'message/updated': {
      const old = before.histories
        .get(event.message.conversationSid)
        ?.items.find(({ index }) => index === event.message.index)
      return isHere(event.message.conversationSid) && old !== undefined && old.body !== event.message.body
        ? `${personName(state.users, event.message.author)} changed a message: ${event.message.body ?? ''}`
        : null
    }
    case 'message/removed': {
      const old = before.histories
        .get(event.conversationSid)
        ?.items.find(({ index }) => index === event.index)
      return isHere(event.conversationSid) && old !== undefined
        ? `A message of ${personName(state.users, old.author)} was deleted: ${old.body ?? ''}`
        : null
    }
    case 'message/failed':
      return refusal(state, event)
    case 'participant/joined':
    case 'participant/left': {
      const { participant, type } = event
      const what = type === 'participant/joined' ? 'joined' : 'left'
      const isOther = participant.identity !== state.identity
      return isHere(participant.conversationSid) && isOther
        ? `${personName(state.users, participant.identity)} ${what} the channel.`
        : null
    }
    case 'conversation/added':
      return state.isReady && !before.conversations.has(event.conversation.sid)
        ? `You are now in ${conversationName(state, event.conversation)}.`
        : null
    case 'notice/added':
      return isHere(event.conversationSid) ? event.text : null
    case 'connection/changed':
      return withoutLoss(state, before)
    case 'conversation/removed': {
      const conversation = before.conversations.get(event.conversationSid)
      return conversation === undefined
        ? null
        : goneTexts[event.reason](conversationName(before, conversation))
    }
    default:
      return null
  }
}
