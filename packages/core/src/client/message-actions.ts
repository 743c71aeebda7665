/** What one can do with a message that is there: edit, remove, react. */
import type { ChatClientParts } from './parts.ts'
import { GatewayError } from '../gateway.ts'
import { contentOf, withEditedMark } from '../message-content.ts'
import type { MessageRecord } from '../records.ts'
import { createReacting } from './reacting.ts'

export interface MessageActions {
  /** Each takes the message by its index in the conversation on the screen, and rejects with a `GatewayError`. */
  readonly edit: (index: number, body: string) => Promise<void>
  readonly remove: (index: number) => Promise<void>
  /** Puts this identity's reaction on the message, or takes it off. */
  readonly react: (index: number, emoji: string) => Promise<void>
}

export const createMessageActions = ({
  store,
  gateway,
  clock,
}: Pick<ChatClientParts, 'store' | 'gateway' | 'clock'>): MessageActions => {
  const react = createReacting({ store, gateway, clock })
  const known = (index: number): MessageRecord => {
    const { activeSid, histories } = store.get()
    const message = histories.get(activeSid ?? '')?.items.find((item) => item.index === index)
    if (message === undefined) throw new GatewayError('not-found', 'That message is not there any more')
    return message
  }
  return {
    edit: async (index, body) => {
      const message = known(index)
      await gateway.updateMessage(message.conversationSid, index, { body })
      // A reaction of the author's own would hide that the text was changed.
      const isHidden = contentOf(message).reactions.some(({ identities }) =>
        identities.includes(message.author ?? ''),
      )
      if (isHidden) {
        const attributes = withEditedMark(message.attributes)
        await gateway.updateMessage(message.conversationSid, index, { attributes })
      }
    },
    remove: async (index) => {
      await gateway.removeMessage(known(index).conversationSid, index)
    },
    react: async (index, emoji) => {
      await react(known(index), emoji)
    },
  }
}
