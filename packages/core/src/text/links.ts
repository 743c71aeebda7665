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
const trailing = /[.,;:!?\u3002\uff0c\uff01\uff1f…]+$/u
const brackets: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' }

/** A closing bracket at the end belongs to the sentence unless the link opens one. */
const trimmed = (text: string): string => {
  let link = text.replace(trailing, '')
  for (;;) {
    const close = link.at(-1) ?? ''
    const open = brackets[close]
    if (open === undefined || link.split(open).length >= link.split(close).length) return link
    link = link.slice(0, -1).replace(trailing, '')
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
