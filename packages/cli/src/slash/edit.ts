/** `/edit`: changes the message one wrote last. */
import { defineSlashCommand, SlashError } from './define.ts'
import { isOwn, newestMessage } from './find-message.ts'

export const edit = defineSlashCommand({
  name: 'edit',
  summary: 'Change the message you wrote last; without a text, in the composer',
  example: '/edit I meant Tuesday',
  args: [{ name: 'text', summary: 'what it is to say', isOptional: true }],
  run: async (context, { text }) => {
    const message = newestMessage(context, 'You have written nothing here yet', isOwn)
    if (text === undefined) {
      context.ui.messages.beginEdit(message)
      return
    }
    if (text.trim() === '') throw new SlashError('A message cannot be empty', 'Ctrl+↑ and d delete it')
    await context.client.edit(message.index, text)
  },
})
