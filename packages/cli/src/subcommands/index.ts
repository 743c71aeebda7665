/** THE table of subcommands. */
import {
  channelsCommand,
  channelsCreateCommand,
  channelsDeleteCommand,
  channelsJoinCommand,
  channelsLeaveCommand,
  channelsRenameCommand,
} from './channels.ts'
import { chatCommand } from './chat.ts'
import { completionCommand } from './completion.ts'
import {
  configEditCommand,
  configGetCommand,
  configListCommand,
  configPathCommand,
  configSetCommand,
  configUnsetCommand,
} from './config.ts'
import type { Subcommand } from './define.ts'
import { doctorCommand } from './doctor.ts'
import { exportCommand } from './export.ts'
import { helpCommand } from './help.ts'
import { historyCommand } from './history.ts'
import { loginCommand, logoutCommand } from './login.ts'
import { sendCommand } from './send.ts'
import {
  serverLogsCommand,
  serverRunCommand,
  serverStartCommand,
  serverStatusCommand,
  serverStopCommand,
} from './server.ts'
import { tailCommand } from './tail.ts'
import { whoCommand } from './who.ts'

/** In the order in which help lists them. */
export const subcommands: readonly Subcommand[] = [
  chatCommand,
  sendCommand,
  tailCommand,
  historyCommand,
  channelsCommand,
  channelsCreateCommand,
  channelsDeleteCommand,
  channelsJoinCommand,
  channelsLeaveCommand,
  channelsRenameCommand,
  whoCommand,
  exportCommand,
  loginCommand,
  logoutCommand,
  serverStartCommand,
  serverStopCommand,
  serverStatusCommand,
  serverLogsCommand,
  serverRunCommand,
  configListCommand,
  configGetCommand,
  configSetCommand,
  configUnsetCommand,
  configPathCommand,
  configEditCommand,
  doctorCommand,
  completionCommand,
  helpCommand,
]
