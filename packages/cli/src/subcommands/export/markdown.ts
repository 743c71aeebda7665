/** Writes a channel as Markdown that shows what was said and means nothing else. */
import { contentOf, nameOf, personName, sanitize, sanitizeLine } from '@terminal-chat/core'
import { timeText } from '../message-line.ts'
import type { DocumentFormat } from './document.ts'

/** What would be markup, a heading or a list anywhere in a text, with a backslash before it. */
const escaped = (text: string): string => text.replaceAll(/[\\`*_{}[\]<>()#+\-.!|~&]/g, '\\$&')

const quoted = (text: string): string =>
  text
    .split('\n')
    .map((line) => `> ${escaped(line)}  `.trimEnd())
    .join('\n')

export const markdownFormat: DocumentFormat = {
  head: (conversation) => `# ${escaped(sanitizeLine(nameOf(conversation)))}\n`,
  message: (message, users) => {
    const author = escaped(sanitizeLine(personName(users, message.author)))
    const edited = contentOf(message).isEdited ? ' (edited)' : ''
    const files = message.media.map(({ filename, sid }) => `> *${escaped(sanitizeLine(filename ?? sid))}*`)
    const body = (message.body ?? '') === '' ? [] : [quoted(sanitize(message.body ?? ''))]
    const head = `**${author}** ${timeText(message.dateCreated)}${edited}`
    return `\n${[head, '', ...body, ...files].join('\n')}\n`
  },
  foot: '',
}
