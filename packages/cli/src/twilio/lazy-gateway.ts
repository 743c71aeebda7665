/** A gateway whose SDK is loaded only when it is asked to connect: the first screen does not wait for it. */
import { GatewayError, type ChatGateway } from '@terminal-chat/core'

/** What is asked before `connect` has loaded it rejects with `disconnected`. */
export const createLazyGateway = (load: () => Promise<ChatGateway>): ChatGateway => {
  let loaded: ChatGateway | null = null
  let isStopped = false
  const get = (): ChatGateway => {
    if (loaded === null) throw new GatewayError('disconnected', 'There is no connection yet')
    return loaded
  }
  const ask =
    <Arguments extends readonly unknown[], Answer>(
      pick: (gateway: ChatGateway) => (...args: Arguments) => Promise<Answer>,
    ) =>
    async (...args: Arguments): Promise<Answer> =>
      await pick(get())(...args)
  return {
    connect: async (emit) => {
      loaded = await load()
      if (!isStopped) await loaded.connect(emit)
    },
    shutdown: async () => {
      isStopped = true
      await loaded?.shutdown()
    },
    signalTyping: (conversationSid) => loaded?.signalTyping(conversationSid),
    reconnect: ask(({ reconnect }) => reconnect),
    createConversation: ask(({ createConversation }) => createConversation),
    leaveConversation: ask(({ leaveConversation }) => leaveConversation),
    deleteConversation: ask(({ deleteConversation }) => deleteConversation),
    renameConversation: ask(({ renameConversation }) => renameConversation),
    updateConversationAttributes: ask(({ updateConversationAttributes }) => updateConversationAttributes),
    loadMessages: ask(({ loadMessages }) => loadMessages),
    readMessages: ask(({ readMessages }) => readMessages),
    loadParticipants: ask(({ loadParticipants }) => loadParticipants),
    mediaUrl: ask(({ mediaUrl }) => mediaUrl),
    sendMessage: ask(({ sendMessage }) => sendMessage),
    updateMessage: ask(({ updateMessage }) => updateMessage),
    removeMessage: ask(({ removeMessage }) => removeMessage),
    addParticipant: ask(({ addParticipant }) => addParticipant),
    removeParticipant: ask(({ removeParticipant }) => removeParticipant),
    advanceReadIndex: ask(({ advanceReadIndex }) => advanceReadIndex),
    setNotificationLevel: ask(({ setNotificationLevel }) => setNotificationLevel),
    updateFriendlyName: ask(({ updateFriendlyName }) => updateFriendlyName),
  }
}
