/** `/copy`: copies the text of the selected message, or of the newest. */
import { defineSlashCommand, SlashError } from './define.ts'
import { messageMeant } from './find-message.ts'

export const copy = defineSlashCommand({
  name: 'copy',
  summary: 'Copy the text of the selected or newest message',
  example: '/copy',
  run: (context) => {
    const message = messageMeant(context, 'There is no text here to copy', ({ body }) => (body ?? '') !== '')
    if ((message.body ?? '') === '') throw new SlashError('There is no text in it')
    context.ui.messages.copy(message.body ?? '')
  },
})
