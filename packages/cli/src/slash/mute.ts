/** `/mute`: stops a channel from calling for attention. */
import { conversationName } from '@terminal-chat/core'
import { defineSlashCommand } from './define.ts'
import { joinedNamed } from './find.ts'

export const mute = defineSlashCommand({
  name: 'mute',
  summary: 'Stop a channel from calling for attention',
  example: '/mute',
  args: [
    {
      name: 'name',
      summary: 'the channel; without it the one on the screen',
      isOptional: true,
      complete: 'joined',
    },
  ],
  run: async (context, { name }) => {
    const conversation = joinedNamed(context, name)
    await context.client.setMuted(conversation.sid, true)
    context.ui.notify(`${conversationName(context.client.store.get(), conversation)} is muted`, 'info')
  },
})
