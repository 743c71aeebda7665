/** `/dm`: writes to one person alone. */
import { defineSlashCommand } from './define.ts'
import { identityOf } from './find-person.ts'

export const dm = defineSlashCommand({
  name: 'dm',
  aliases: ['msg', 'query'],
  summary: 'Go to the conversation with one person alone, and say something there',
  example: '/dm bob have you got a minute?',
  args: [
    { name: 'who', summary: 'identity or name', complete: 'person' },
    { name: 'text', summary: 'a message', isOptional: true },
  ],
  goesElsewhere: true,
  run: async (context, { who, text }) => {
    const sid = await context.client.openDirect(identityOf(context, who))
    if (text !== undefined) context.client.send(text, { to: sid })
  },
})
