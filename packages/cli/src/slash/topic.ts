/** `/topic`: says what the channel on the screen is about. */
import { topicOf } from '@terminal-chat/core'
import { defineSlashCommand } from './define.ts'
import { activeConversation } from './find.ts'

export const topic = defineSlashCommand({
  name: 'topic',
  summary: 'Set what this channel is about; without a text, say it; with "", take it away',
  example: '/topic Releases and what went wrong with them',
  args: [{ name: 'text', summary: 'the topic', isOptional: true }],
  run: async (context, { text }) => {
    const conversation = activeConversation(context)
    if (text === undefined) {
      context.ui.notify(topicOf(conversation) ?? 'This channel has no topic', 'info')
      return
    }
    await context.client.setTopic(conversation.sid, text.trim())
  },
})
