/** `/search`: looks for a text in messages. */
import { defineSlashCommand } from './define.ts'

export const search = defineSlashCommand({
  name: 'search',
  aliases: ['find'],
  summary: 'Look for a text in the messages of this channel, or of all that you are in',
  example: '/search release notes --all',
  args: [{ name: 'text', summary: 'what they hold', isOptional: true }],
  flags: [{ name: 'all', summary: 'in all channels that you are in' }],
  run: ({ ui }, { text, all }) => ui.messages.search(text ?? '', all),
})
