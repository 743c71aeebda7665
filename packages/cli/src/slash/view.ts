/** `/view`: shows a picture of the selected message, or of the newest that has one. */
import { picturesOf } from '../attachments/pictures-of.ts'
import { defineSlashCommand, SlashError } from './define.ts'
import { messageMeant } from './find-message.ts'

export const view = defineSlashCommand({
  name: 'view',
  summary: 'Show a picture of the selected message here, or of the newest that has one',
  example: '/view 2',
  args: [{ name: 'number', summary: 'which of its files; without it, the first picture', isOptional: true }],
  run: (context, { number }) => {
    const message = messageMeant(context, 'There is no picture here', (some) => picturesOf(some).length > 0)
    const count = message.media.length
    const wanted = number === undefined ? null : /^\d+$/.test(number.trim()) ? Number(number) : 0
    if (wanted !== null && (wanted < 1 || wanted > count))
      throw new SlashError(`There is no file ${number}`, `There ${count === 1 ? 'is 1' : `are ${count}`}`)
    context.ui.messages.view(message, wanted)
  },
})
