/** `/unmute`: lets a channel call for attention. */
import { conversationName } from '@terminal-chat/core'
import { defineSlashCommand } from './define.ts'
import { joinedNamed } from './find.ts'

export const unmute = defineSlashCommand({
  name: 'unmute',
  summary: 'Let a channel call again for attention',
  example: '/unmute',
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
    await context.client.setMuted(conversation.sid, false)
    context.ui.controls.setMuteEnd(conversation.sid, null)
    context.ui.notify(
      `${conversationName(context.client.store.get(), conversation)} is not muted any more`,
      'info',
    )
  },
})
