/** `/open`: opens a link of the selected message, or of the newest that has one. */
import { defineSlashCommand, SlashError } from './define.ts'
import { messageMeant } from './find-message.ts'
import { linksOf } from './message-links.ts'

export const open = defineSlashCommand({
  name: 'open',
  summary: 'Open a link of the selected message, or of the newest that has one',
  example: '/open 2',
  args: [{ name: 'number', summary: 'which of its links; without it, asks', isOptional: true }],
  run: (context, { number }) => {
    const message = messageMeant(context, 'There is no link here', (some) => linksOf(some).length > 0)
    const links = linksOf(message)
    if (number === undefined) {
      context.ui.messages.openLinks(links)
      return
    }
    const wanted = /^\d+$/.test(number.trim()) ? links[Number(number) - 1] : undefined
    if (wanted === undefined)
      throw new SlashError(
        `There is no link ${number}`,
        `There ${links.length === 1 ? 'is 1' : `are ${links.length}`}`,
      )
    context.ui.messages.openLinks([wanted])
  },
})
