/** Reads all messages of a channel, oldest first, a page at a time, and holds on to none. */
import type { MessageRecord } from '@terminal-chat/core'
import type { OpenChat } from './define.ts'

/** The service's most per page. */
const pageSize = 100

/** The SDK keeps all messages that it ever read; after this many pages a new one forgets them. */
const pagesPerConnection = 50

type Chat = Pick<OpenChat, 'onEvent'> & {
  readonly gateway: Pick<OpenChat['gateway'], 'readMessages'>
  readonly client: Pick<OpenChat['client'], 'reconnect'>
}

/** Resolves when a new connection knows the channels. */
const connectAnew = async ({ client, onEvent }: Chat): Promise<void> => {
  const listed = new Promise<void>((resolve) => {
    const stop = onEvent(({ type }) => {
      if (type !== 'conversations/listed') return
      stop()
      resolve()
    })
  })
  await client.reconnect()
  await listed
}

/** Pages in ascending order; rejects with a `GatewayError`. Messages that come in meanwhile are among them. */
export const readAll = async function* (
  chat: Chat,
  conversationSid: string,
): AsyncGenerator<readonly MessageRecord[]> {
  let from = 0
  for (let pages = 1; ; pages += 1) {
    const page = await chat.gateway.readMessages(conversationSid, { count: pageSize, from })
    yield page.messages
    const last = page.messages.at(-1)
    if (!page.hasNewer || last === undefined) return
    from = last.index + 1
    if (pages % pagesPerConnection === 0) await connectAnew(chat)
  }
}
