/** `/quit`: ends the program. */
import { defineSlashCommand } from './define.ts'

export const quit = defineSlashCommand({
  name: 'quit',
  aliases: ['exit', 'q'],
  summary: 'Quit',
  example: '/quit',
  isForAnywhere: true,
  run: ({ ui }) => {
    ui.quit()
  },
})
