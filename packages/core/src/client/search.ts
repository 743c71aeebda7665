/** Looks for a text in the messages of conversations, newest first, page by page from the service. */
import type { ChatClientParts } from '../client.ts'
import type { MessageRecord } from '../records.ts'

export interface SearchOptions {
  /** SIDs, in the order in which they are searched. */
  readonly conversations: readonly string[]
  /** Ends the search after this many hits. */
  readonly limit?: number
  /** Pages of 100 looked through per conversation before it is given up. */
  readonly pages?: number
}

const pageSize = 100

/** Yields hits as they are found; case and compatibility forms do not count. A conversation that fails is passed over. */
export const searchMessages = async function* (
  { gateway }: Pick<ChatClientParts, 'gateway'>,
  text: string,
  { conversations, limit = 200, pages = 50 }: SearchOptions,
): AsyncGenerator<MessageRecord, void, undefined> {
  const wanted = text.normalize('NFKC').toLowerCase()
  if (wanted.trim() === '') return
  let left = limit
  for (const sid of conversations) {
    let before: number | undefined
    for (let page = 0; page < pages; page += 1) {
      const loaded = await gateway
        .loadMessages(sid, before === undefined ? { count: pageSize } : { count: pageSize, before })
        .catch(() => null)
      if (loaded === null) break
      for (const message of loaded.messages.toReversed()) {
        if (!(message.body ?? '').normalize('NFKC').toLowerCase().includes(wanted)) continue
        yield message
        left -= 1
        if (left === 0) return
      }
      before = loaded.messages[0]?.index
      if (!loaded.hasOlder || before === undefined) break
    }
  }
}
