/** `/open`: opens a link or a file of the selected message, or of the newest that has one. */
import { defineSlashCommand, SlashError } from './define.ts'
import { messageMeant } from './find-message.ts'
import { linksOf } from './message-links.ts'

export const open = defineSlashCommand({
  name: 'open',
  summary: 'Open a link or a file of the selected message, or of the newest that has one',
  example: '/open 2',
  args: [
    { name: 'number', summary: 'which of its links, then of its files; without it, asks', isOptional: true },
  ],
  run: (context, { number }) => {
    const message = messageMeant(
      context,
      'There is no link and no file here',
      (some) => linksOf(some).length + some.media.length > 0,
    )
    const links = linksOf(message)
    const count = links.length + message.media.length
    if (number === undefined) {
      if (links.length === 0 && count > 0) void context.ui.messages.openFile(message, 1)
      else context.ui.messages.openLinks(links)
      return
    }
    const wanted = /^\d+$/.test(number.trim()) ? Number(number) : 0
    if (wanted < 1 || wanted > count)
      throw new SlashError(
        `There is nothing ${number} to open`,
        `There ${count === 1 ? 'is 1' : `are ${count}`}`,
      )
    const link = links[wanted - 1]
    // How it goes is said meanwhile.
    if (link === undefined) void context.ui.messages.openFile(message, wanted - links.length)
    else context.ui.messages.openLinks([link])
  },
})
