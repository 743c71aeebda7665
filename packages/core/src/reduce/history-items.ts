/** The arithmetic of a history: one message in, one out, a page joined to what is known. */
import { localIdOf } from '../local-id.ts'
import type { MessageRecord } from '../records.ts'
import type { History } from '../state.ts'

/** How far back a double of a message is looked for: a resend follows its original closely. */
const doubleReach = 200

/**
 * The client sent it twice because the first answer was lost: same author, same id, another index.
 * Only the first counts.
 */
const isDouble = (items: readonly MessageRecord[], message: MessageRecord): boolean => {
  const id = localIdOf(message.attributes)
  if (id === null) return false
  for (let at = items.length - 1; at >= Math.max(0, items.length - doubleReach); at -= 1) {
    const known = items[at]
    if (
      known !== undefined &&
      known.author === message.author &&
      known.index !== message.index &&
      localIdOf(known.attributes) === id
    )
      return true
  }
  return false
}

/** Inserts by index. A message older than all that are known is left to the page that will bring it. */
export const withMessage = (history: History, message: MessageRecord): readonly MessageRecord[] => {
  const { items } = history
  const newest = items.at(-1)
  if (isDouble(items, message)) return items
  if (newest === undefined || message.index > newest.index) return [...items, message]
  const at = items.findLastIndex((known) => known.index <= message.index)
  if (items[at]?.index === message.index) return items
  if (at < 0) return history.hasOlder ? items : [message, ...items]
  return items.toSpliced(at + 1, 0, message)
}

export const withoutMessage = (items: readonly MessageRecord[], index: number): readonly MessageRecord[] => {
  const at = items.findLastIndex((message) => message.index === index)
  return at < 0 ? items : items.toSpliced(at, 1)
}

const withoutDoubles = (items: readonly MessageRecord[]): readonly MessageRecord[] => {
  const seen = new Set<string>()
  return items.filter((message) => {
    const id = localIdOf(message.attributes)
    if (id === null) return true
    const key = `${message.author ?? ''}\n${id}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/**
 * Joins a page from the service to what is known. Within the range of the page the service is right: what it does
 * not hold was removed. A newest page that does not reach back to the known messages replaces them, for there may be
 * a gap between.
 */
export const joinPage = (
  history: History,
  page: {
    readonly messages: readonly MessageRecord[]
    readonly hasOlder: boolean
    readonly part: 'newest' | 'older'
    readonly knownTo?: number
  },
): Pick<History, 'items' | 'hasOlder'> => {
  const first = page.messages[0]
  const last = page.messages.at(-1)
  if (page.part === 'older') {
    const newer =
      last === undefined ? history.items : history.items.filter((known) => known.index > last.index)
    return { items: withoutDoubles([...page.messages, ...newer]), hasOlder: page.hasOlder }
  }
  // Messages may have come while the page was on its way.
  const newer = history.items.filter(({ index }) => index > Math.max(last?.index ?? -1, page.knownTo ?? -1))
  if (first === undefined) return { items: newer, hasOlder: false }
  const older = history.items.filter((known) => known.index < first.index)
  const overlaps = history.items.some((known) => known.index >= first.index)
  const isJoined = overlaps || !page.hasOlder || older.at(-1)?.index === first.index - 1
  return isJoined
    ? {
        items: withoutDoubles([...(page.hasOlder ? older : []), ...page.messages, ...newer]),
        hasOlder: page.hasOlder && (older.length > 0 ? history.hasOlder : true),
      }
    : { items: withoutDoubles([...page.messages, ...newer]), hasOlder: true }
}
