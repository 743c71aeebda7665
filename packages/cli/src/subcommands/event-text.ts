/** Says what happened besides new messages: as a line for people, or as JSON under the SDK's name of the event. */
import { personName, sanitizeLine, unreachable, type ChatEvent, type ChatState } from '@terminal-chat/core'
import { conversationJson, messageJson, participantJson } from '../events/twilio-json.ts'

/** The events that `--events` tells. */
export type ToldEvent = Extract<
  ChatEvent,
  {
    type:
      | 'message/updated'
      | 'message/removed'
      | 'participant/joined'
      | 'participant/left'
      | 'participant/updated'
      | 'typing/started'
      | 'typing/ended'
      | 'conversation/updated'
      | 'conversation/removed'
      | 'connection/changed'
  }
>

const sdkNames = {
  'message/updated': 'messageUpdated',
  'message/removed': 'messageRemoved',
  'participant/joined': 'participantJoined',
  'participant/left': 'participantLeft',
  'participant/updated': 'participantUpdated',
  'typing/started': 'typingStarted',
  'typing/ended': 'typingEnded',
  'conversation/updated': 'conversationUpdated',
  'conversation/removed': 'conversationRemoved',
  'connection/changed': 'connectionStateChanged',
} as const satisfies Record<ToldEvent['type'], string>

export const isTold = (event: ChatEvent): event is ToldEvent => event.type in sdkNames

/** `null`: it is about no channel. */
export const channelOf = (event: ToldEvent): string | null => {
  if ('message' in event) return event.message.conversationSid
  if ('participant' in event) return event.participant.conversationSid
  if ('conversation' in event) return event.conversation.sid
  return 'conversationSid' in event ? event.conversationSid : null
}

const details = (event: ToldEvent, { users }: Pick<ChatState, 'users'>): object => {
  if ('message' in event) return messageJson(event.message)
  if ('conversation' in event) return conversationJson(event.conversation)
  if ('participant' in event)
    return participantJson(event.participant, users.get(event.participant.identity ?? ''))
  const { type: _type, ...others } = event
  return others
}

export const eventJson = (
  event: ToldEvent,
  state: Pick<ChatState, 'users'>,
): Readonly<Record<string, unknown>> => ({ event: sdkNames[event.type], ...details(event, state) })

/** `null` where there is nothing to say to people. */
export const eventLine = (event: ToldEvent, { users }: Pick<ChatState, 'users'>): string | null => {
  const who = (identity: string | null): string => sanitizeLine(personName(users, identity))
  switch (event.type) {
    case 'message/updated':
      return `${who(event.message.lastUpdatedBy)} changed message ${event.message.index}: ${sanitizeLine(event.message.body ?? '')}`
    case 'message/removed':
      return `message ${event.index} was removed`
    case 'participant/joined':
      return `${who(event.participant.identity)} joined the channel`
    case 'participant/left':
      return `${who(event.participant.identity)} left the channel`
    case 'typing/started':
      return `${who(event.identity)} is typing…`
    case 'conversation/removed':
      return `the channel is gone (${event.reason})`
    case 'connection/changed':
      return sanitizeLine(`${event.state}${event.reason === null ? '' : `: ${event.reason}`}`)
    case 'typing/ended':
    case 'participant/updated':
    case 'conversation/updated':
      return null
    default:
      return unreachable(event)
  }
}
