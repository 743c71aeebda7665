/** `/rename`: gives the channel on the screen another name. */
import { defineSlashCommand } from './define.ts'
import { activeConversation } from './find.ts'

export const rename = defineSlashCommand({
  name: 'rename',
  summary: 'Give this channel another name',
  example: '/rename Coffee Corner',
  args: [{ name: 'name', summary: 'the new name' }],
  run: (context, { name }) => context.client.rename(activeConversation(context).sid, name),
})
