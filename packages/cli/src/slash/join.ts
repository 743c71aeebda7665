/** `/join`: joins a channel. */
import { defineSlashCommand } from './define.ts'
import { findNamed } from './find.ts'

export const join = defineSlashCommand({
  name: 'join',
  aliases: ['j'],
  summary: 'Join a channel and go there',
  example: '/join design',
  args: [{ name: 'name', summary: 'name, unique name or SID', complete: 'conversation' }],
  goesElsewhere: true,
  run: async (context, { name }) => {
    const { sid } = findNamed(context, name).conversation
    await context.client.join(sid)
    context.client.activate(sid)
  },
})
