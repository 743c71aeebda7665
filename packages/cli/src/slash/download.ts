/** `/download`: saves the files of the selected message, or of the newest that has some. */
import { defineSlashCommand, SlashError } from './define.ts'
import { messageMeant } from './find-message.ts'

export const download = defineSlashCommand({
  name: 'download',
  summary: 'Save the files of the selected message, or of the newest that has some',
  example: '/download 1 ~/plan.png',
  args: [
    { name: 'number', summary: 'which of its files; without it, all', isOptional: true },
    {
      name: 'path',
      summary: 'where to; without it, the folder for downloads',
      isOptional: true,
      complete: 'path',
    },
  ],
  run: (context, { number, path }) => {
    const message = messageMeant(context, 'There is no file here', ({ media }) => media.length > 0)
    const count = message.media.length
    const wanted = number === undefined ? null : /^\d+$/.test(number.trim()) ? Number(number) : 0
    if (wanted !== null && (wanted < 1 || wanted > count))
      throw new SlashError(`There is no file ${number}`, `There ${count === 1 ? 'is 1' : `are ${count}`}`)
    // It may take long; how it goes is said meanwhile.
    void context.ui.messages.download(message, wanted, path ?? null)
  },
})
