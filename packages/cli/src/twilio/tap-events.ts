/** Writes down every event of the SDK as it comes, for those who look for what goes on. */
import type { Client, Conversation, Message, Participant, User } from '@twilio/conversations'
import type { EventRecorder } from '../events/event-tap.ts'
import { conversationJson, membershipJson, messageJson } from '../events/twilio-json.ts'
import { isObject } from '../files/is-object.ts'
import { sdkEvents, type SdkEventName } from './events.ts'
import { toConversation, toMessage, toParticipant, toUser } from './records.ts'

const plain = (value: unknown): boolean =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value)

/** As all commands write them. The SDK's classes are told by their methods: their names may be mangled. */
const recordOf = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value
  if ('getMessages' in value) return conversationJson(toConversation(value as Conversation))
  if ('updateBody' in value) return messageJson(toMessage(value as Message))
  if ('getUser' in value && 'isTyping' in value) return membershipJson(toParticipant(value as Participant))
  if ('updateFriendlyName' in value && 'isOnline' in value) return toUser(value as User)
  if (value instanceof Error) return { message: value.message }
  if (Array.isArray(value)) return value.filter(plain)
  return Object.fromEntries(Object.entries(value).filter(([, part]) => plain(part)))
}

/** Plain JSON; objects of the SDK become the records of which the chat knows. */
const describeEvent = (data: unknown): Readonly<Record<string, unknown>> => {
  const record = recordOf(data)
  if (!isObject(record)) return data === undefined ? {} : { value: plain(record) ? record : String(record) }
  const isOneOfSdk = record !== data && ('sid' in record || 'identity' in record)
  if (isOneOfSdk || !isObject(data)) return record
  return Object.fromEntries(Object.entries(data).map(([name, part]) => [name, recordOf(part)]))
}

export const tapEvents = (client: Pick<Client, 'on'>, recorder: Pick<EventRecorder, 'record'>): void => {
  for (const name of Object.keys(sdkEvents)) {
    const listener = (data: unknown): void => recorder.record(name, describeEvent(data))
    client.on(name as SdkEventName, listener)
  }
}
