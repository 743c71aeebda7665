/** `/reconnect`: drops the connection and makes a new one. */
import { defineSlashCommand } from './define.ts'

export const reconnect = defineSlashCommand({
  name: 'reconnect',
  summary: 'Drop the connection and make a new one',
  example: '/reconnect',
  isForAnywhere: true,
  run: ({ client }) => client.reconnect(),
})
