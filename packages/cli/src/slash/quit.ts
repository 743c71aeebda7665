/** `/quit`: ends the program. */
import { defineSlashCommand } from './define.ts'

export const quit = defineSlashCommand({
  name: 'quit',
  aliases: ['exit', 'q'],
  summary: 'Quit',
  example: '/quit',
  run: ({ ui }) => {
    ui.quit()
  },
})
