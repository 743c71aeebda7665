/** `/discard`: forgets what failed. */
import { defineSlashCommand } from './define.ts'
import { eachFailed } from './each-failed.ts'

export const discard = defineSlashCommand({
  name: 'discard',
  summary: 'Forget what failed to be sent in this channel',
  example: '/discard',
  run: (context) => eachFailed(context, context.client.discard),
})
