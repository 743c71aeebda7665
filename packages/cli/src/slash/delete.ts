/** `/delete`: deletes a channel, or the message that is selected, for everyone, after asking. */
import { conversationName, general, isGeneral } from '@terminal-chat/core'
import { defineSlashCommand, SlashError } from './define.ts'
import { joinedNamed } from './find.ts'
import { messageMeant } from './find-message.ts'

export const deleteCommand = defineSlashCommand({
  name: 'delete',
  summary: 'Delete the selected message, else a channel with all its messages, for everyone; asks first',
  example: '/delete Tea Corner',
  args: [
    {
      name: 'name',
      summary: 'the channel; without it the one on the screen',
      isOptional: true,
      complete: 'joined',
    },
  ],
  run: (context, { name: wanted }) => {
    const { client, ui } = context
    // Whoever has selected a message means that one, never all of them.
    if (typeof context.about === 'number' && wanted === undefined) {
      ui.messages.remove(messageMeant(context, 'There is no message here'))
      return
    }
    const conversation = joinedNamed(context, wanted)
    if (isGeneral(conversation)) throw new SlashError(`${general.friendlyName} cannot be deleted`)
    const name = conversationName(client.store.get(), conversation)
    ui.confirm(`Delete the channel ${name} with all its messages, for everyone?`, () => {
      client.delete(conversation.sid).catch((error: unknown) => {
        ui.notify(error instanceof Error ? error.message : String(error), 'error')
      })
    })
  },
})
