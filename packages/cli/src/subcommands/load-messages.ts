/** Loads as many messages of a channel as are wanted, page by page. */
import type { ChatGateway, MessageRecord } from '@terminal-chat/core'

/** The service's most per page. */
const pageSize = 100

type Gateway = Pick<ChatGateway, 'loadMessages'>

/** The newest `count` messages before `before`, in ascending order. */
export const loadNewest = async (
  { loadMessages }: Gateway,
  conversationSid: string,
  count: number,
  before?: number,
): Promise<readonly MessageRecord[]> => {
  let found: readonly MessageRecord[] = []
  let end = before
  while (found.length < count) {
    const wanted = Math.min(pageSize, count - found.length)
    const page = await loadMessages(conversationSid, {
      count: wanted,
      ...(end === undefined ? {} : { before: end }),
    })
    found = [...page.messages, ...found]
    end = page.messages[0]?.index
    if (!page.hasOlder || end === undefined) break
  }
  return found
}

/** All messages from index `since` on, in ascending order. */
export const loadSince = async (
  { loadMessages }: Gateway,
  conversationSid: string,
  since: number,
): Promise<readonly MessageRecord[]> => {
  let found: readonly MessageRecord[] = []
  let end: number | undefined
  for (;;) {
    const page = await loadMessages(conversationSid, {
      count: pageSize,
      ...(end === undefined ? {} : { before: end }),
    })
    found = [...page.messages.filter(({ index }) => index >= since), ...found]
    end = page.messages[0]?.index
    if (!page.hasOlder || end === undefined || end <= since) return found
  }
}
