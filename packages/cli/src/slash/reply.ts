/** `/reply`: answers the selected message, or the newest of somebody else. */
import { replyAttributes } from '@terminal-chat/core'
import { defineSlashCommand } from './define.ts'
import { isOthers, messageMeant } from './find-message.ts'

export const reply = defineSlashCommand({
  name: 'reply',
  summary: 'Answer the selected message, or the newest of others; without a text, in the composer',
  example: '/reply Yes, at three',
  args: [{ name: 'text', summary: 'the answer', isOptional: true }],
  run: (context, { text }) => {
    const message = messageMeant(context, 'There is no message of others to answer', isOthers)
    if (text === undefined) context.ui.messages.beginReply(message)
    else context.client.send(text, { to: message.conversationSid, attributes: replyAttributes(message) })
  },
})
