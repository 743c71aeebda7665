/** `chat` itself: opens the terminal interface. */
import { defineSubcommand } from './define.ts'
import { flaggedNames } from '../config/options.ts'

export const chatCommand = defineSubcommand({
  name: '',
  summary: 'Open the chat in the terminal',
  description:
    'Without a server it uses the local service of this machine and starts it when it is not running. F1 shows all keys, /help all commands.',
  examples: ['chat --identity alice', 'chat --identity alice --server https://chat.example.com'],
  uses: flaggedNames,
  endsItself: true,
  run: async ({ openTerminal }) => ((await openTerminal()) === 'quit' ? 0 : 130),
})
