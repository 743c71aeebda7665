/** Puts a text on the clipboard of this machine. */
import { runProgram, thisMachine, type ProgramParts } from './run-program.ts'

/** The programs that take it from their standard input, the best first. */
export const copyCommands = ({
  platform,
  env,
}: Pick<ProgramParts, 'platform' | 'env'>): readonly (readonly [string, ...string[]])[] => {
  const has = (name: string): boolean => (env[name] ?? '') !== ''
  // From far away the clipboard of that machine is of no use; the terminal's own is.
  if (has('SSH_CONNECTION') || has('SSH_TTY')) return []
  if (platform === 'darwin') return [['pbcopy']]
  if (platform === 'win32') return [['clip']]
  return [
    ...(has('WAYLAND_DISPLAY') ? ([['wl-copy']] as const) : []),
    ...(has('DISPLAY')
      ? ([
          ['xclip', '-selection', 'clipboard'],
          ['xsel', '--clipboard', '--input'],
        ] as const)
      : []),
  ]
}

/** Resolves with why it could not, `null` = it could. */
export const createCopyText =
  (parts: ProgramParts = thisMachine()) =>
  async (text: string): Promise<string | null> => {
    let problem = 'there is no clipboard here'
    for (const command of copyCommands(parts)) {
      const failure = await runProgram(parts, command, text)
      if (failure === null) return null
      problem = failure
    }
    return problem
  }
