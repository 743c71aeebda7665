/** `/clear`: takes away the lines that only oneself sees. */
import { defineSlashCommand } from './define.ts'

export const clear = defineSlashCommand({
  name: 'clear',
  summary: 'Take away the lines that only you see here',
  example: '/clear',
  run: ({ client }) => client.clearNotices(),
})
