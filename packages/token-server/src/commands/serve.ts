/** `token-server`: runs the server until the process is asked to stop. */
import { loadConfig } from '../config.ts'
import { createTokenServer } from '../server.ts'
import type { Command } from './define.ts'

export const serve: Command = {
  usage: '[serve]',
  summary: 'run the server',
  example: 'AUTH=password USERS_FILE=users.json token-server',
  run: async (_args, { env, onStop }) => {
    const server = await createTokenServer(loadConfig(env))
    await new Promise<void>((resolve) => onStop(resolve))
    await server.close()
    return 0
  },
}
