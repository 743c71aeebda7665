/** Writes the script that makes a shell complete commands and options. */
import type { Subcommand } from '../subcommands/define.ts'
import { bashCompletion } from './completion/bash.ts'
import { fishCompletion } from './completion/fish.ts'
import { completionTree, type CompletionNode } from './completion/tree.ts'
import { zshCompletion } from './completion/zsh.ts'

export type Shell = 'bash' | 'zsh' | 'fish'

const scripts: Record<Shell, (nodes: readonly CompletionNode[]) => string> = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
}

/** Ends with a line feed. */
export const renderCompletion = (shell: Shell, commands: readonly Subcommand[]): string =>
  scripts[shell](completionTree(commands))
