/** `/invite`: brings people into the channel on the screen. */
import { defineSlashCommand } from './define.ts'
import { identityOf } from './find-person.ts'
import { activeConversation } from './find.ts'

export const invite = defineSlashCommand({
  name: 'invite',
  summary: 'Bring people into this channel',
  example: '/invite bob carol',
  args: [{ name: 'who', summary: 'identities or names', isRepeated: true, complete: 'person' }],
  run: async (context, { who }) => {
    activeConversation(context)
    for (const identity of who.map((name) => identityOf(context, name))) await context.client.invite(identity)
  },
})
