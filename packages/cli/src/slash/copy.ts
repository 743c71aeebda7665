/** `/copy`: copies the text of the newest message. */
import { defineSlashCommand } from './define.ts'
import { newestMessage } from './find-message.ts'

export const copy = defineSlashCommand({
  name: 'copy',
  summary: 'Copy the text of the newest message',
  example: '/copy',
  run: (context) => {
    const message = newestMessage(context, 'There is no text here to copy', ({ body }) => (body ?? '') !== '')
    context.ui.messages.copy(message.body ?? '')
  },
})
