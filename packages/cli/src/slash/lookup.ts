/** Finds a command by what somebody typed. */
import { nearest } from '@terminal-chat/core'
import type { SlashCommand } from './define.ts'

/** By name or alias, in any case. */
export const findCommand = (commands: readonly SlashCommand[], name: string): SlashCommand | undefined => {
  const wanted = name.toLowerCase()
  return commands.find((command) => command.name === wanted || command.aliases.includes(wanted))
}

/** The command that was probably meant; `null` when none is near. */
export const suggestCommand = (commands: readonly SlashCommand[], name: string): string | null =>
  nearest(
    name,
    commands.map((command) => command.name),
  )
