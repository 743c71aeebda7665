/** `chat completion`: prints what makes a shell complete. */
import { defineSubcommand } from './define.ts'

const shells = ['bash', 'zsh', 'fish'] as const

export const completionCommand = defineSubcommand({
  name: 'completion',
  summary: 'Print what makes a shell complete commands and options',
  examples: [
    'chat completion bash > ~/.local/share/bash-completion/completions/chat',
    'chat completion zsh > "${fpath[1]}/_chat"',
    'chat completion fish > ~/.config/fish/completions/chat.fish',
  ],
  args: [{ name: 'shell', summary: 'Which shell', choices: shells }],
  run: async ({ commands, print }, { shell }) => {
    const { renderCompletion } = await import('../reference/completion.ts')
    print(renderCompletion(shell as (typeof shells)[number], commands).trimEnd())
  },
})
