/** Looks for a text in the messages of conversations, newest first, page by page from the service. */
import type { ChatClientParts } from './parts.ts'
import type { MessageRecord } from '../records.ts'

/** How far a search has come: whoever finds nothing must know where nobody has looked. */
export interface SearchReport {
  /** Messages that were looked through. */
  readonly looked: number
  /** Whether there are messages that were not: the search came to one of its limits. */
  readonly isCut: boolean
  /** Conversations that could not be read to their beginning. */
  readonly failed: number
}

export interface SearchOptions {
  /** SIDs, in the order in which they are searched. */
  readonly conversations: readonly string[]
  /** Ends the search after this many hits. */
  readonly limit?: number
  /** Pages of 100 looked through per conversation before it is given up. */
  readonly pages?: number
  /** Called after each page, and with the end. */
  readonly report?: (report: SearchReport) => void
}

const pageSize = 100

const folded = (text: string): string => text.normalize('NFKC').toLowerCase()

/** Its text, or the name of one of its files. */
const holds = ({ body, media }: MessageRecord, wanted: string): boolean =>
  folded(body ?? '').includes(wanted) ||
  media.some(({ filename }) => filename !== null && folded(filename).includes(wanted))

/** Yields hits as they are found; case and compatibility forms do not count. A conversation that fails is passed over. */
export const searchMessages = async function* (
  { gateway }: Pick<ChatClientParts, 'gateway'>,
  text: string,
  { conversations, limit = 200, pages = 300, report }: SearchOptions,
): AsyncGenerator<MessageRecord, void, undefined> {
  const wanted = folded(text)
  if (wanted.trim() === '') return
  let left = limit
  let looked = 0
  let failed = 0
  let isCut = false
  const tell = (): void => report?.({ looked, isCut, failed })
  for (const sid of conversations) {
    let before: number | undefined
    let hasOlder = true
    for (let page = 0; page < pages && hasOlder; page += 1) {
      const loaded = await gateway
        .loadMessages(sid, before === undefined ? { count: pageSize } : { count: pageSize, before })
        .catch(() => null)
      if (loaded === null) {
        failed += 1
        break
      }
      for (const message of loaded.messages.toReversed()) {
        looked += 1
        if (!holds(message, wanted)) continue
        yield message
        left -= 1
        if (left > 0) continue
        isCut = true
        tell()
        return
      }
      before = loaded.messages[0]?.index
      hasOlder = loaded.hasOlder && before !== undefined
      isCut ||= hasOlder && page === pages - 1
      tell()
    }
  }
  tell()
}
