/** THE table of slash commands, in the order in which help shows them. */
import { create } from './create.ts'
import type { SlashCommand } from './define.ts'
import { deleteCommand } from './delete.ts'
import { dm } from './dm.ts'
import { help } from './help.ts'
import { invite } from './invite.ts'
import { join } from './join.ts'
import { kick } from './kick.ts'
import { leave } from './leave.ts'
import { me } from './me.ts'
import { mute } from './mute.ts'
import { nick } from './nick.ts'
import { quit } from './quit.ts'
import { reconnect } from './reconnect.ts'
import { rename } from './rename.ts'
import { switchCommand } from './switch.ts'
import { topic } from './topic.ts'
import { unmute } from './unmute.ts'
import { who } from './who.ts'

export const slashCommands: readonly SlashCommand[] = [
  create,
  join,
  switchCommand,
  leave,
  rename,
  deleteCommand,
  topic,
  who,
  invite,
  kick,
  dm,
  me,
  nick,
  mute,
  unmute,
  reconnect,
  help,
  quit,
]
