/** Writes a channel as Markdown that shows what was said and means nothing else. */
import { contentOf, nameOf, personName, sanitize, sanitizeLine } from '@terminal-chat/core'
import { timeText } from '../message-line.ts'
import type { WriteDocument } from './document.ts'

/** What would be markup, a heading or a list anywhere in a text, with a backslash before it. */
const escaped = (text: string): string => text.replaceAll(/[\\`*_{}[\]<>()#+\-.!|~&]/g, '\\$&')

const quoted = (text: string): string =>
  text
    .split('\n')
    .map((line) => `> ${escaped(line)}  `.trimEnd())
    .join('\n')

export const writeMarkdown: WriteDocument = ({ conversation, users, messages }) => {
  const parts = messages.map((message) => {
    const author = escaped(sanitizeLine(personName(users, message.author)))
    const edited = contentOf(message).isEdited ? ' (edited)' : ''
    const files = message.media.map(({ filename, sid }) => `> *${escaped(sanitizeLine(filename ?? sid))}*`)
    const body = (message.body ?? '') === '' ? [] : [quoted(sanitize(message.body ?? ''))]
    const head = `**${author}** ${timeText(message.dateCreated)}${edited}`
    return [head, '', ...body, ...files].join('\n')
  })
  return `# ${escaped(sanitizeLine(nameOf(conversation)))}\n\n${parts.map((part) => `${part}\n\n`).join('')}`.replace(
    /\n+$/,
    '\n',
  )
}
