/** `/me`: tells what one does. */
import { defineSlashCommand } from './define.ts'
import { activeConversation } from './find.ts'

export const me = defineSlashCommand({
  name: 'me',
  summary: 'Tell what you do',
  example: '/me waves',
  args: [{ name: 'text', summary: 'what you do' }],
  run: (context, { text }) => {
    context.client.send(text, { to: activeConversation(context).sid, attributes: { me: true } })
  },
})
