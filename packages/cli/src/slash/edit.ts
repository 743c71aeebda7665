/** `/edit`: changes the message that is selected, or the one written last. */
import { defineSlashCommand, SlashError } from './define.ts'
import { isOwn, messageMeant } from './find-message.ts'
import { editProblem } from './message-rights.ts'

export const edit = defineSlashCommand({
  name: 'edit',
  summary: 'Change the selected message, or the one you wrote last; without a text, in the composer',
  example: '/edit I meant Tuesday',
  args: [{ name: 'text', summary: 'what it is to say', isOptional: true }],
  run: async (context, { text }) => {
    const message = messageMeant(context, 'You have written nothing here yet', isOwn)
    if (text === undefined) {
      context.ui.messages.beginEdit(message)
      return
    }
    if (text.trim() === '') throw new SlashError('A message cannot be empty', 'Ctrl+↑ and d delete it')
    const problem = editProblem(context.client.store.get(), message)
    if (problem !== null) throw new SlashError(problem)
    await context.client.edit(message.index, text)
  },
})
