/** What the core can ask of the service, as calls of the SDK. */
import { GatewayError, type ChatGateway } from '@terminal-chat/core'
import type { Conversation, JSONValue, Message } from '@twilio/conversations'
import { readOutgoing } from '../attachments/read-outgoing.ts'
import { loadForward, loadPage } from './load-page.ts'
import { toConversation, toParticipant } from './records.ts'
import type { SdkSession } from './sdk-session.ts'
import { asked } from './to-gateway-error.ts'

export type Requests = Omit<ChatGateway, 'connect' | 'shutdown' | 'reconnect'>

/** `session`: the one that lives, if any. `onLoaded` hears of each conversation whose messages the core now holds. */
export const createRequests = (
  session: () => SdkSession | null,
  onLoaded: (conversationSid: string) => void,
): Requests => {
  const current = (): SdkSession => {
    const living = session()
    if (living === null) throw new GatewayError('disconnected', 'There is no connection')
    return living
  }
  const conversationOf = (conversationSid: string): Conversation => {
    const conversation = current().membership.get(conversationSid)
    if (conversation === undefined) throw new GatewayError('not-found', 'You are not in that channel')
    return conversation
  }
  const messageOf = async (conversationSid: string, index: number): Promise<Message> => {
    const page = await conversationOf(conversationSid).getMessages(1, index)
    const message = page.items.find((item) => item.index === index)
    if (message === undefined) throw new GatewayError('not-found', 'There is no such message')
    return message
  }
  /** Announces why the conversation is about to go, so that its going needs no explanation from the service. */
  const going = (
    conversationSid: string,
    reason: 'left' | 'deleted',
    go: (it: Conversation) => Promise<unknown>,
  ) =>
    asked(async () => {
      const { reasons } = current()
      reasons.announce(conversationSid, reason)
      try {
        await go(conversationOf(conversationSid))
      } catch (error) {
        reasons.withdraw(conversationSid)
        throw error
      }
    })

  return {
    createConversation: (input) =>
      asked(async () => {
        const { client, membership } = current()
        const created = await client.createConversation({
          friendlyName: input.friendlyName,
          attributes: input.attributes as JSONValue,
          ...(input.uniqueName === undefined ? {} : { uniqueName: input.uniqueName }),
        })
        await created.join()
        membership.adopt(created)
        // The SDK makes it with a read index of 0, though nothing can have been read.
        return { ...toConversation(created), lastReadMessageIndex: null }
      }),
    leaveConversation: (sid) => going(sid, 'left', (conversation) => conversation.leave()),
    deleteConversation: (sid) => going(sid, 'deleted', (conversation) => conversation.delete()),
    renameConversation: (sid, friendlyName) =>
      asked(async () => void (await conversationOf(sid).updateFriendlyName(friendlyName))),
    updateConversationAttributes: (sid, attributes) =>
      asked(async () => void (await conversationOf(sid).updateAttributes(attributes as JSONValue))),
    loadMessages: (sid, { count, before }) =>
      asked(async () => {
        const page = await loadPage(conversationOf(sid), count, before)
        const newest = page.messages.at(-1)
        if (newest !== undefined) current().heard(sid, newest.index)
        onLoaded(sid)
        return page
      }),
    readMessages: (sid, { count, from }) => asked(() => loadForward(conversationOf(sid), count, from)),
    loadParticipants: (sid) =>
      asked(async () => {
        const participants = await conversationOf(sid).getParticipants()
        current().users.watch(participants)
        return participants.map(toParticipant)
      }),
    sendMessage: (sid, { body, attributes, files = [] }) =>
      asked(() =>
        current().watching(async () => {
          const conversation = conversationOf(sid)
          if (files.length === 0) return await conversation.sendMessage(body, attributes as JSONValue)
          const builder = conversation.prepareMessage().setAttributes(attributes as JSONValue)
          if (body !== '') builder.setBody(body)
          // The SDK takes no stream (decision 0903): the bytes are in memory while they are sent.
          for (const file of files)
            builder.addMedia({
              contentType: file.contentType,
              filename: file.name,
              media: await readOutgoing(file),
            })
          const index = await builder.buildAndSend()
          if (index === null)
            throw new GatewayError('failed', 'The service did not say where the message stands')
          return index
        }),
      ),
    mediaUrl: (sid, index, mediaSid) =>
      asked(async () => {
        const message = await messageOf(sid, index)
        const media = message.attachedMedia?.find((some) => some.sid === mediaSid)
        const url = (await media?.getContentTemporaryUrl()) ?? null
        if (url === null) throw new GatewayError('not-found', 'There is no such file')
        return url
      }),
    updateMessage: (sid, index, change) =>
      asked(async () => {
        const message = await messageOf(sid, index)
        if ('body' in change) await message.updateBody(change.body)
        else await message.updateAttributes(change.attributes as JSONValue)
      }),
    removeMessage: (sid, index) => asked(async () => void (await (await messageOf(sid, index)).remove())),
    addParticipant: (sid, identity) => asked(async () => void (await conversationOf(sid).add(identity))),
    removeParticipant: (sid, identity) => asked(() => conversationOf(sid).removeParticipant(identity)),
    signalTyping: (sid) => {
      // Nobody needs to know that it did not arrive.
      session()
        ?.membership.get(sid)
        ?.typing()
        .catch(() => undefined)
    },
    advanceReadIndex: (sid, index) =>
      asked(async () => void (await conversationOf(sid).advanceLastReadMessageIndex(index))),
    setNotificationLevel: (sid, level) => asked(() => conversationOf(sid).setUserNotificationLevel(level)),
    updateFriendlyName: (friendlyName) =>
      asked(async () => void (await current().client.user.updateFriendlyName(friendlyName))),
  }
}
