/** Actions on the message that is selected, and those that lead to messages. */
import type { MessageRecord, OutgoingMessage } from '@terminal-chat/core'
import { messageJson } from '../../events/twilio-json.ts'
import type { Action } from '../../keys/actions.ts'
import { linksOf } from '../../slash/message-links.ts'
import type { ActionParts, Handler } from './handler.ts'

type MessageAction = Extract<
  Action,
  `message.${string}` | `unsent.${string}` | 'search.open' | 'timeline.unread'
>

export const messageActions = ({
  screen: { client, selected },
  desk,
  say,
}: ActionParts): Record<MessageAction, Handler> => {
  const { selecting } = desk
  const withMessage = (act: (message: MessageRecord) => void): Handler => {
    return () => {
      const item = selected()
      // What was selected may be gone.
      if (item === null) selecting.leave()
      else if (item.kind === 'outgoing') say('It is not sent yet', 'info')
      else act(item.message)
    }
  }
  const withUnsent = (act: (outgoing: OutgoingMessage) => void): Handler => {
    return () => {
      const item = selected()
      if (item?.kind === 'outgoing') act(item.outgoing)
    }
  }
  const copy = (body: string | null): void => {
    if (body === null || body === '') say('There is no text in it', 'info')
    else desk.copy(body)
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
    'message.copy': withMessage(({ body }) => copy(body)),
    'message.open-link': withMessage((message) => {
      const links = linksOf(message)
      if (links.length === 0 && message.media.length > 0) void desk.openFile(message, 1)
      else desk.openLinks(links)
    }),
    'message.view': withMessage((message) => desk.view(message, null)),
    'message.download': withMessage((message) => {
      void desk.download(message, null, null)
    }),
    'message.inspect': () => {
      const item = selected()
      if (item?.kind === 'outgoing') desk.inspect('Message that is not sent', { ...item.outgoing })
      else withMessage((message) => desk.inspect('Message', messageJson(message)))('')
    },
    'message.pin': withMessage(desk.togglePin),
    'message.command': withMessage(desk.beginCommand),
    'message.answered': () => {
      const item = selected()
      const index = item?.kind === 'message' ? item.content.replyTo : null
      if (index === null) {
        say('It answers no other message', 'info')
        return
      }
      void desk.goTo((message) => message.index >= index)
    },
    'unsent.retry': withUnsent(({ localId, status }) => {
      if (status === 'failed') client.retry(localId)
      else say('It did not fail: it goes as soon as it can', 'info')
    }),
    'unsent.discard': withUnsent(({ localId, status }) => {
      if (status === 'sending' || status === 'sent') say('It is being sent, and cannot be held back', 'info')
      else
        selecting.leavingTo(
          (item) => item.kind === 'outgoing',
          () => client.discard(localId),
        )
    }),
    'unsent.copy': withUnsent(({ body }) => copy(body)),
    'search.open': () => desk.search('', false),
    'timeline.unread': () => {
      void desk.goToUnread().then((isThere) => {
        if (!isThere) say('Nothing here is new', 'info')
      })
    },
  }
}
