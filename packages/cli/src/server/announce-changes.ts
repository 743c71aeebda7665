/** Makes the token server look again when this client has changed which channels there are: others then hear of it at once. */
import type { ChatGateway } from '@terminal-chat/core'
import type { SendRequest } from './http.ts'

/** Left alone, the token server notices by looking every few seconds. Whether it could be told is of no consequence. */
export const announceChanges = (gateway: ChatGateway, send: SendRequest): ChatGateway => {
  const announced =
    <Arguments extends readonly unknown[], Answer>(change: (...args: Arguments) => Promise<Answer>) =>
    async (...args: Arguments): Promise<Answer> => {
      const answer = await change(...args)
      send({ method: 'GET', path: '/channels?fresh=1&limit=1' }).then(
        async (response) => void (await response.text()),
        () => undefined,
      )
      return answer
    }
  return {
    ...gateway,
    createConversation: announced(gateway.createConversation),
    deleteConversation: announced(gateway.deleteConversation),
    renameConversation: announced(gateway.renameConversation),
    updateConversationAttributes: announced(gateway.updateConversationAttributes),
  }
}
