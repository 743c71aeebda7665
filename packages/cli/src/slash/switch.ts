/** `/switch`: shows another channel. */
import { defineSlashCommand } from './define.ts'
import { joinedNamed } from './find.ts'

export const switchCommand = defineSlashCommand({
  name: 'switch',
  aliases: ['s'],
  summary: 'Go to a channel you are in',
  example: '/switch general',
  args: [{ name: 'name', summary: 'name, unique name or SID', complete: 'joined' }],
  run: (context, { name }) => {
    context.client.activate(joinedNamed(context, name).sid)
  },
})
