/** Finds the links in a text. */

export interface Link {
  /** UTF-16 offsets into the text; `end` is behind the last unit. */
  readonly start: number
  readonly end: number
  /** As a program may open it: http or https only, the host in ASCII (`xn--…`). */
  readonly url: string
  /** Whether the host is written in other letters than it is: the reader is to be shown `url`. */
  readonly isDisguised: boolean
}

const candidate = /https?:\/\/[^\s<>"'`\u0000-\u001f\u007f-\u009f]+/giu
const trailing = '.,;:!?\u3002\uff0c\uff01\uff1f…'
const brackets: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' }

/** A closing bracket at the end belongs to the sentence unless the link opens one. Goes over the text once: it may be long. */
const trimmed = (text: string): string => {
  const counts = new Map<string, number>()
  const count = (sign: string): number => counts.get(sign) ?? 0
  for (const sign of text) counts.set(sign, count(sign) + 1)
  let end = text.length
  for (;;) {
    const last = text.charAt(end - 1)
    const open = brackets[last]
    const isSurplus = open !== undefined && count(open) < count(last)
    if (end === 0 || (!isSurplus && !trailing.includes(last))) return text.slice(0, end)
    counts.set(last, count(last) - 1)
    end -= 1
  }
}

/** At most `limit` of them, in the order of the text. */
export const findLinks = (text: string, limit = 100): readonly Link[] => {
  const links: Link[] = []
  for (const match of text.matchAll(candidate)) {
    if (links.length === limit) break
    const written = trimmed(match[0])
    const url = URL.canParse(written) ? new URL(written) : null
    if (url === null || url.hostname === '') continue
    const start = match.index
    const host = /^https?:\/\/(?:[^/@]*@)?([^/:?#]*)/iu.exec(written)?.[1] ?? ''
    const isDisguised = host.toLowerCase() !== url.hostname || url.username !== ''
    links.push({ start, end: start + written.length, url: url.href, isDisguised })
  }
  return links
}
