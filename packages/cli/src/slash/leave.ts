/** `/leave`: leaves a channel. */
import { defineSlashCommand } from './define.ts'
import { joinedNamed } from './find.ts'

export const leave = defineSlashCommand({
  name: 'leave',
  aliases: ['part'],
  summary: 'Leave a channel',
  example: '/leave',
  args: [
    {
      name: 'name',
      summary: 'the channel; without it the one on the screen',
      isOptional: true,
      complete: 'joined',
    },
  ],
  run: (context, { name }) => context.client.leave(joinedNamed(context, name).sid),
})
