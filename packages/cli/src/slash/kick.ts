/** `/kick`: takes somebody out of the channel on the screen. */
import { defineSlashCommand } from './define.ts'
import { personHere } from './find-person.ts'

export const kick = defineSlashCommand({
  name: 'kick',
  summary: 'Take somebody out of this channel; asks first',
  example: '/kick bob',
  args: [{ name: 'who', summary: 'identity or name', complete: 'person' }],
  run: (context, { who }) => {
    const { client, ui } = context
    const { identity, name } = personHere(context, who)
    ui.confirm(`Take ${name} out of this channel?`, () => {
      client.kick(identity).catch((error: unknown) => {
        ui.notify(error instanceof Error ? error.message : String(error), 'error')
      })
    })
  },
})
