/** Says a message in one line, with all that is to be seen of it on a screen. */
import {
  contentOf,
  personName,
  pinsOf,
  type ChatState,
  type MessageRecord,
  type SafeText,
} from '@terminal-chat/core'
import { cellLine } from '../text/cell-text.ts'
import { sizeText } from '../text/size-text.ts'

/** Characters of a message that is only pointed to. */
const quoted = 60

const fileText = ({ filename, size }: MessageRecord['media'][number]): string =>
  `file ${filename ?? 'without a name'}, ${sizeText(size)}`

/** Its text and its files. */
export const spokenBody = ({ body, media }: Pick<MessageRecord, 'body' | 'media'>): string =>
  [body ?? '', ...media.map(fileText)].filter((part) => part.trim() !== '').join(', ')

/** The beginning of it, to tell which one is meant. */
export const excerptOf = (message: Pick<MessageRecord, 'body' | 'media'>): string => {
  const text = cellLine(spokenBody(message))
  return text.length <= quoted ? text : `${text.slice(0, quoted)}…`
}

const answerOf = (state: ChatState, message: MessageRecord): string => {
  const { replyTo } = contentOf(message)
  if (replyTo === null) return ''
  const answered = state.histories
    .get(message.conversationSid)
    ?.items.findLast(({ index }) => index === replyTo)
  return answered === undefined
    ? ' answers an earlier message'
    : ` answers ${personName(state.users, answered.author)}, “${excerptOf(answered)}”`
}

const marksOf = (state: ChatState, message: MessageRecord): string => {
  const { isEdited, reactions } = contentOf(message)
  const conversation = state.conversations.get(message.conversationSid)
  const marks = [
    ...(isEdited ? ['edited'] : []),
    ...(conversation !== undefined && pinsOf(conversation).includes(message.index) ? ['pinned'] : []),
    ...reactions.map(({ emoji, identities }) => `${emoji} ${identities.length}`),
  ]
  return marks.length === 0 ? '' : ` (${marks.join(', ')})`
}

/** As it is heard when it comes in. */
export const spokenMessage = (state: ChatState, message: MessageRecord): string => {
  const who = personName(state.users, message.author)
  const text = `${spokenBody(message)}${marksOf(state, message)}`
  return contentOf(message).isAction ? `${who} ${text}` : `${who}${answerOf(state, message)}: ${text}`
}

/** As it is read out later: with its time, and with the number by which a command can name it. */
export const messageText = (
  state: ChatState,
  message: MessageRecord,
  timeOf: (at: number) => string,
): SafeText => cellLine(`#${message.index} ${timeOf(message.dateCreated)} ${spokenMessage(state, message)}`)
