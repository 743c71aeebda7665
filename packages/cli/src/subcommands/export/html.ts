/** Writes a channel as one page of HTML that loads and runs nothing. */
import {
  contentOf,
  nameOf,
  personName,
  sanitize,
  sanitizeLine,
  type ConversationRecord,
} from '@terminal-chat/core'
import { timeText } from '../message-line.ts'
import type { DocumentFormat } from './document.ts'

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escaped = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? '')

const style =
  'body{font:16px/1.5 system-ui,sans-serif;max-width:48rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}' +
  'article{margin:0 0 1rem}p{margin:0;white-space:pre-wrap;overflow-wrap:anywhere;unicode-bidi:plaintext}h1,strong{unicode-bidi:isolate}time,.note{color:GrayText;font-size:.85em}'

const titleOf = (conversation: ConversationRecord): string => escaped(sanitizeLine(nameOf(conversation)))

export const htmlFormat: DocumentFormat = {
  head: (conversation) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${titleOf(conversation)}</title>
<style>${style}</style>
<h1>${titleOf(conversation)}</h1>
`,
  message: (message, users) => {
    const author = escaped(sanitizeLine(personName(users, message.author)))
    const at = new Date(message.dateCreated).toISOString()
    const edited = contentOf(message).isEdited ? ' <span class="note">edited</span>' : ''
    const files = message.media.map(
      ({ filename, sid }) => `<p class="note">${escaped(sanitizeLine(filename ?? sid))}</p>`,
    )
    const body = (message.body ?? '') === '' ? '' : `<p>${escaped(sanitize(message.body ?? ''))}</p>`
    return `<article id="m${message.index}"><strong>${author}</strong> <time datetime="${at}">${timeText(message.dateCreated)}</time>${edited}${body}${files.join('')}</article>\n`
  },
  foot: '</html>\n',
}
