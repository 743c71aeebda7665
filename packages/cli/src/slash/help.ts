/** `/help`: explains commands and keys. */
import { defineSlashCommand, SlashError } from './define.ts'
import { findCommand, suggestCommand } from './lookup.ts'

export const help = defineSlashCommand({
  name: 'help',
  aliases: ['h'],
  summary: 'Explain all commands, one command, or the keys',
  example: '/help keys',
  args: [{ name: 'topic', summary: 'a command, or `keys`', isOptional: true, complete: 'help-topic' }],
  isForAnywhere: true,
  run: ({ ui, commands }, { topic }) => {
    const wanted = topic?.replace(/^\//, '').toLowerCase()
    if (wanted === undefined || wanted === 'keys') {
      ui.openHelp(wanted ?? null)
      return
    }
    const command = findCommand(commands, wanted)
    if (command === undefined) {
      const suggestion = suggestCommand(commands, wanted)
      throw new SlashError(
        `There is no help on ${wanted}`,
        suggestion === null ? 'All of it: /help' : `Did you mean /help ${suggestion}?`,
      )
    }
    ui.openHelp(command.name)
  },
})
