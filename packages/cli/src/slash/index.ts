/** THE table of slash commands, in the order in which help shows them. */
import { create } from './create.ts'
import type { SlashCommand } from './define.ts'
import { deleteCommand } from './delete.ts'
import { help } from './help.ts'
import { join } from './join.ts'
import { leave } from './leave.ts'
import { quit } from './quit.ts'
import { reconnect } from './reconnect.ts'
import { rename } from './rename.ts'
import { switchCommand } from './switch.ts'
import { who } from './who.ts'

export const slashCommands: readonly SlashCommand[] = [
  create,
  join,
  switchCommand,
  leave,
  rename,
  deleteCommand,
  who,
  reconnect,
  help,
  quit,
]
