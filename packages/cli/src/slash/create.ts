/** `/create`: makes a channel. */
import { defineSlashCommand } from './define.ts'

export const create = defineSlashCommand({
  name: 'create',
  aliases: ['new'],
  summary: 'Create a channel and go there',
  example: '/create Tea Corner',
  args: [{ name: 'name', summary: 'what people will call it' }],
  flags: [{ name: 'private', summary: 'only people you invite can see and join it' }],
  goesElsewhere: true,
  run: async ({ client }, { name, private: isPrivate }) => {
    await client.create(name, { isPrivate })
  },
})
