/** Says in one line what happened, for somebody who hears the screen instead of seeing it. */
import {
  contentOf,
  conversationName,
  directPeer,
  nameOf,
  personName,
  type ChatEvent,
  type ChatState,
  type MessageRecord,
  type SafeText,
} from '@terminal-chat/core'
import { cellLine } from '../text/cell-text.ts'
import { excerptOf, spokenBody, spokenMessage } from './message-text.ts'

type Of<Type extends ChatEvent['type']> = Extract<ChatEvent, { type: Type }>

const messageAt = (state: ChatState, sid: string, index: number): MessageRecord | undefined =>
  state.histories.get(sid)?.items.find((message) => message.index === index)

const newestIn = (state: ChatState, sid: string): number =>
  state.histories.get(sid)?.items.at(-1)?.index ?? -1

const whoOf = (state: ChatState, identity: string | null): string =>
  identity === state.identity ? 'You' : personName(state.users, identity)

/** Who has put which reaction on it, or taken it off. */
const reactionTexts = (state: ChatState, old: MessageRecord, now: MessageRecord): readonly string[] => {
  const before = contentOf(old).reactions
  const after = contentOf(now).reactions
  const missing = (left: typeof before, right: typeof before) =>
    left.flatMap(({ emoji, identities }) => {
      const others = right.find((other) => other.emoji === emoji)?.identities ?? []
      return identities.filter((identity) => !others.includes(identity)).map((who) => ({ emoji, who }))
    })
  const what = `“${excerptOf(now)}”`
  return [
    ...missing(after, before).map(({ emoji, who }) => `${whoOf(state, who)} reacted ${emoji} to ${what}`),
    ...missing(before, after).map(({ emoji, who }) => `${whoOf(state, who)} took ${emoji} off ${what}`),
  ]
}

const changeTexts = (before: ChatState, state: ChatState, message: MessageRecord): readonly string[] => {
  const old = messageAt(before, message.conversationSid, message.index)
  if (old === undefined) return []
  const isChanged = old.body !== message.body
  const changed = `${whoOf(state, message.author)} changed a message: ${spokenBody(message)}`
  return [...(isChanged ? [changed] : []), ...reactionTexts(state, old, message)]
}

const refusal = (state: ChatState, { conversationSid, localId, reason }: Of<'message/failed'>): string => {
  const failed = state.outgoing.get(conversationSid)?.find((outgoing) => outgoing.localId === localId)
  return `Not sent: ${failed?.body ?? 'a message'}. ${reason}. /retry sends it again, /discard forgets it.`
}

/** The lines that only this client knows: who came, who went, what was renamed. */
const noticeTexts = (before: ChatState, state: ChatState): readonly string[] => {
  const sid = state.activeSid ?? ''
  const told = Number(before.notices.get(sid)?.at(-1)?.id ?? 0)
  const isCleared = (state.notices.get(sid)?.length ?? 0) < (before.notices.get(sid)?.length ?? 0)
  const fresh = isCleared ? [] : (state.notices.get(sid) ?? []).filter(({ id }) => Number(id) > told)
  return fresh.map(({ kind, identity, text }) =>
    identity === null ? text : `${personName(state.users, identity)} ${kind} the channel.`,
  )
}

const joinedText = (
  before: ChatState,
  state: ChatState,
  event: Of<'conversation/added'>,
): readonly string[] => {
  const { conversation } = event
  if (!state.isReady || before.conversations.has(conversation.sid)) return []
  const name = conversationName(state, conversation)
  const isDirect = directPeer(conversation, state.identity) !== null
  return [isDirect ? `You and ${name} can write to each other alone now.` : `You are now in ${name}.`]
}

/** `before`: the state before the event. Of messages, only those in the channel on the screen are told. */
export const announcements = (event: ChatEvent, before: ChatState, state: ChatState): readonly SafeText[] =>
  [...textsOf(event, before, state), ...noticeTexts(before, state)].map(cellLine)

const textsOf = (event: ChatEvent, before: ChatState, state: ChatState): readonly string[] => {
  const isHere = (sid: string): boolean => sid === state.activeSid
  const isNews = ({ author, index, conversationSid }: MessageRecord): boolean =>
    author !== state.identity && isHere(conversationSid) && index > newestIn(before, conversationSid)
  switch (event.type) {
    case 'message/added':
      return isNews(event.message) ? [spokenMessage(state, event.message)] : []
    case 'messages/loaded':
      // What came while the connection was lost.
      return event.part === 'newest' && before.histories.get(event.conversationSid)?.isFresh === true
        ? event.messages.filter(isNews).map((message) => spokenMessage(state, message))
        : []
    case 'message/updated':
      return isHere(event.message.conversationSid) ? changeTexts(before, state, event.message) : []
    case 'message/removed': {
      const old = messageAt(before, event.conversationSid, event.index)
      if (old === undefined || !isHere(event.conversationSid)) return []
      const whose = old.author === state.identity ? 'yours' : personName(state.users, old.author)
      return [`A message of ${whose} was deleted: ${spokenBody(old)}`]
    }
    case 'message/failed':
      return [refusal(state, event)]
    case 'conversation/added':
      return joinedText(before, state, event)
    case 'directory/added': {
      const { sid } = event.conversation
      const isNew = state.isReady && !before.directory.has(sid) && !state.conversations.has(sid)
      return isNew ? [`There is a new channel: ${nameOf(event.conversation)}. /join goes there.`] : []
    }
    default:
      return []
  }
}
