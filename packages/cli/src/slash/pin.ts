/** `/pin`: pins a message to the channel, or shows those that are pinned. */
import { pinsOf } from '@terminal-chat/core'
import { defineSlashCommand, SlashError } from './define.ts'
import { activeConversation } from './find.ts'
import { messageMeant } from './find-message.ts'

export const pin = defineSlashCommand({
  name: 'pin',
  summary:
    'Show the pinned messages; with an index, `newest`, or a message selected, pin it or take its pin off',
  example: '/pin newest',
  args: [{ name: 'which', summary: 'an index, or `newest`', isOptional: true }],
  run: async (context, { which }) => {
    const { client, ui } = context
    const isSelected = typeof context.about === 'number'
    if (which === undefined && !isSelected) {
      await ui.messages.listPins()
      return
    }
    const conversation = activeConversation(context)
    const [, typed] = /^#?(\d+)$/.exec(which?.trim() ?? '') ?? []
    if (typed === undefined && which !== undefined && which.trim() !== 'newest')
      throw new SlashError(`${which} is no index`, 'Ctrl+↑ and p pin any message')
    const index =
      typed === undefined ? messageMeant(context, 'There is no message here yet').index : Number(typed)
    const isPinned = pinsOf(conversation).includes(index)
    await client.togglePin(conversation.sid, index)
    ui.notify(isPinned ? 'Not pinned any more' : 'Pinned; /pin shows what is', 'info')
  },
})
