/** `chat help`: the same as `--help` behind a command. */
import { userError } from '../errors.ts'
import { defineSubcommand } from './define.ts'

export const helpCommand = defineSubcommand({
  name: 'help',
  summary: 'Say what a command does',
  examples: ['chat help send', 'chat help server'],
  args: [
    { name: 'command', summary: 'The command', isOptional: true, isRepeated: true, complete: 'command' },
  ],
  run: async ({ commands, print }, { command }) => {
    const { renderCommandHelp, renderGroupHelp } = await import('../reference/command-help.ts')
    const name = command.join(' ')
    const found = commands.find((candidate) => candidate.name === name)
    const isGroup = commands.some((candidate) => candidate.name.startsWith(`${name} `))
    if (name !== '' && found === undefined && !isGroup) throw userError('unknown-command', { given: name })
    print(found === undefined || name === '' ? renderGroupHelp(name, commands) : renderCommandHelp(found))
  },
})
