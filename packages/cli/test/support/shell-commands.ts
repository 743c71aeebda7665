/** A few subcommands, as small as they can be, that have one of everything. */
import { defineSubcommand, type Subcommand } from '../../src/subcommands/define.ts'

export const shellCommands: readonly Subcommand[] = [
  defineSubcommand({
    name: '',
    summary: 'Open it',
    description: 'In the terminal.',
    examples: ['chat -i alice'],
    uses: ['identity', 'isMouseEnabled'],
    run: () => {},
  }),
  defineSubcommand({
    name: 'send',
    summary: 'Send one message',
    description: 'Or several words.',
    examples: ["chat send 'it''s out'"],
    uses: ['identity', 'channel'],
    args: [{ name: 'text', summary: 'The text', isOptional: true, isRepeated: true }],
    options: {
      isJson: { flag: 'json', summary: "Print Twilio's JSON" },
      files: { flag: 'file', value: 'PATH', summary: 'Send a file: any', isRepeated: true, complete: 'path' },
    },
    run: () => {},
  }),
  defineSubcommand({ name: 'channels', summary: 'List them', examples: ['chat channels'], run: () => {} }),
  defineSubcommand({
    name: 'channels create',
    summary: 'Make one',
    examples: ['chat channels create tea'],
    args: [{ name: 'name', summary: 'Its name' }],
    run: () => {},
  }),
  defineSubcommand({
    name: 'server start',
    summary: 'Start it',
    examples: ['chat server start'],
    run: () => {},
  }),
  defineSubcommand({
    name: 'completion',
    summary: 'For a shell',
    examples: ['chat completion bash'],
    args: [{ name: 'shell', summary: 'Which', choices: ['bash', 'zsh'] }],
    run: () => {},
  }),
]
