/** Writes a message as one line for people. */
import { nameOf, personName, sanitizeLine, type ChatState, type MessageRecord } from '@terminal-chat/core'

const two = (number: number): string => String(number).padStart(2, '0')

/** `2026-11-24 13:05:09`, local time. */
export const timeText = (at: number): string => {
  const date = new Date(at)
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`
}

/** Foreign text is made harmless; line breaks become spaces. `isNamed` puts the channel in front. */
export const messageLine = (
  { conversations, users }: Pick<ChatState, 'conversations' | 'users'>,
  message: MessageRecord,
  isNamed: boolean,
): string => {
  const conversation = conversations.get(message.conversationSid)
  const channel = isNamed && conversation !== undefined ? ` #${sanitizeLine(nameOf(conversation))}` : ''
  const files = message.media.map(({ filename, sid }) => `[${filename ?? sid}]`)
  const text = [message.body ?? '', ...files].filter((part) => part !== '').join(' ')
  const author = sanitizeLine(personName(users, message.author))
  return `${timeText(message.dateCreated)}${channel} ${author}: ${sanitizeLine(text)}`
}
