/** THE table of slash commands, in the order in which help shows them. */
import { channels } from './channels.ts'
import { clear } from './clear.ts'
import { copy } from './copy.ts'
import { create } from './create.ts'
import type { SlashCommand } from './define.ts'
import { deleteCommand } from './delete.ts'
import { discard } from './discard.ts'
import { dm } from './dm.ts'
import { dnd } from './dnd.ts'
import { download } from './download.ts'
import { edit } from './edit.ts'
import { events } from './events.ts'
import { goto } from './goto.ts'
import { help } from './help.ts'
import { inspect } from './inspect.ts'
import { invite } from './invite.ts'
import { join } from './join.ts'
import { kick } from './kick.ts'
import { leave } from './leave.ts'
import { me } from './me.ts'
import { mute } from './mute.ts'
import { next } from './next.ts'
import { nick } from './nick.ts'
import { notify } from './notify.ts'
import { open } from './open.ts'
import { pin } from './pin.ts'
import { profile } from './profile.ts'
import { quit } from './quit.ts'
import { react } from './react.ts'
import { reconnect } from './reconnect.ts'
import { rename } from './rename.ts'
import { reply } from './reply.ts'
import { retry } from './retry.ts'
import { search } from './search.ts'
import { setCommand } from './set.ts'
import { switchCommand } from './switch.ts'
import { theme } from './theme.ts'
import { topic } from './topic.ts'
import { unmute } from './unmute.ts'
import { unread } from './unread.ts'
import { upload } from './upload.ts'
import { view } from './view.ts'
import { who } from './who.ts'

export const slashCommands: readonly SlashCommand[] = [
  create,
  join,
  switchCommand,
  next,
  channels,
  leave,
  rename,
  deleteCommand,
  topic,
  who,
  invite,
  kick,
  dm,
  me,
  edit,
  reply,
  react,
  copy,
  open,
  upload,
  download,
  view,
  search,
  goto,
  unread,
  pin,
  inspect,
  clear,
  nick,
  mute,
  unmute,
  retry,
  discard,
  notify,
  dnd,
  theme,
  setCommand,
  events,
  profile,
  reconnect,
  help,
  quit,
]
