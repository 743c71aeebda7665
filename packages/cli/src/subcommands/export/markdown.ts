/** Writes a channel as Markdown that shows what was said and means nothing else. */
import { contentOf, nameOf, personName, sanitize, sanitizeLine } from '@terminal-chat/core'
import { timeText } from '../message-line.ts'
import type { DocumentFormat } from './document.ts'

/** What would be markup, a heading or a list, a formula or an emoji's name anywhere in a text, with a backslash before it. */
const escaped = (text: string): string =>
  text.replaceAll(/[\\`*_{}[\]<>()#+\-.!|~&=$^@]|:(?=[^\s\d])/g, '\\$&')

/** Four blanks at its start would make code of a line. */
const unindented = (line: string): string => line.replace(/^ +/, (blanks) => '&nbsp;'.repeat(blanks.length))

const quoted = (text: string): string =>
  text
    .split('\n')
    // Two blanks at its end make a line end there.
    .map((line) => (line.trim() === '' ? '>' : `> ${unindented(escaped(line))}  `))
    .join('\n')

export const markdownFormat: DocumentFormat = {
  head: (conversation) => `# ${escaped(sanitizeLine(nameOf(conversation)))}\n`,
  message: (message, users) => {
    const author = escaped(sanitizeLine(personName(users, message.author)).trim())
    const edited = contentOf(message).isEdited ? ' (edited)' : ''
    const files = message.media.map(
      ({ filename, sid }) => `> *${escaped(sanitizeLine(filename ?? sid).trim())}*`,
    )
    const body = (message.body ?? '') === '' ? [] : [quoted(sanitize(message.body ?? ''))]
    const head = `**${author}** ${timeText(message.dateCreated)}${edited}`
    return `\n${[head, '', ...body, ...files].join('\n')}\n`
  },
  foot: '',
}
