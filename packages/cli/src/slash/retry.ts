/** `/retry`: sends again what failed. */
import { defineSlashCommand } from './define.ts'
import { eachFailed } from './each-failed.ts'

export const retry = defineSlashCommand({
  name: 'retry',
  summary: 'Send again what failed to be sent in this channel',
  example: '/retry',
  run: (context) => eachFailed(context, context.client.retry),
})
