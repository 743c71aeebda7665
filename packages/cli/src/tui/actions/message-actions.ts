/** Actions on the message that is selected, and those that lead to messages. */
import type { Json, MessageRecord } from '@terminal-chat/core'
import type { Action } from '../../keys/actions.ts'
import { linksOf } from '../../slash/message-links.ts'
import type { ActionParts, Handler } from './handler.ts'

type MessageAction = Extract<Action, `message.${string}` | 'search.open' | 'timeline.unread'>

export const messageActions = ({
  screen: { selected },
  desk,
  say,
}: ActionParts): Record<MessageAction, Handler> => {
  const { selecting } = desk
  const withMessage = (act: (message: MessageRecord) => void): Handler => {
    return () => {
      const item = selected()
      // What was selected may be gone.
      if (item === null) selecting.leave()
      else act(item.message)
    }
  }
  return {
    'message.select': selecting.begin,
    'message.up': () => selecting.step(-1),
    'message.down': () => selecting.step(1),
    'message.oldest': () => selecting.toEnd('oldest'),
    'message.newest': () => selecting.toEnd('newest'),
    'message.leave': selecting.leave,
    'message.edit': withMessage(desk.beginEdit),
    'message.reply': withMessage(desk.beginReply),
    'message.react': withMessage(desk.askReaction),
    'message.delete': withMessage(desk.remove),
    'message.copy': withMessage(({ body }) => {
      if (body === null || body === '') say('There is no text in it', 'info')
      else desk.copy(body)
    }),
    'message.open-link': withMessage((message) => desk.openLinks(linksOf(message))),
    'message.download': withMessage((message) => {
      void desk.download(message, null, null)
    }),
    'message.inspect': withMessage((message) => desk.inspect('Message', { ...message } as unknown as Json)),
    'message.pin': withMessage(desk.togglePin),
    'message.command': withMessage(desk.beginCommand),
    'message.answered': () => {
      const item = selected()
      const index = item?.content.replyTo ?? null
      if (index === null) {
        say('It answers no other message', 'info')
        return
      }
      void desk.goTo((message) => message.index >= index)
    },
    'search.open': () => desk.search('', false),
    'timeline.unread': () => {
      void desk.goToUnread().then((isThere) => {
        if (!isThere) say('Nothing here is new', 'info')
      })
    },
  }
}
