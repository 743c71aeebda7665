/** Finds what Tab has to offer for the path of a file. */
import type { PathName } from '../../../attachments/list-paths.ts'
import type { CompletionOffer } from './completion-offer.ts'

const inQuotes = (path: string): string => `"${path.replaceAll(/["\\]/gu, String.raw`\$&`)}`

/** A path as an argument of a command, in double quotes where it has to be. */
export const quotedPath = (path: string): string =>
  /[\s"]/u.test(path) || path.startsWith('--') ? `${inQuotes(path)}"` : path

/** `typed`: the argument as it stands there, maybe with a quotation mark that is not closed yet. */
export const pathTyped = (typed: string): string =>
  typed.startsWith('"') ? typed.slice(1).replaceAll(/\\(["\\])/gu, '$1') : typed

const textOf = ({ path, isFolder }: PathName, isQuoted: boolean, isLast: boolean): string => {
  // A folder is to be gone on in: its quotation mark stays open.
  if (isFolder) return isQuoted || (!isLast && /[\s"]/u.test(path)) ? inQuotes(path) : path
  if (isLast && !isQuoted) return path
  return `${isQuoted ? `${inQuotes(path)}"` : quotedPath(path)}${isLast ? '' : ' '}`
}

/** `found`: what there is; `null` while that is being looked up. `isLast`: no other argument follows. */
export const pathOffer = (
  start: number,
  head: string,
  isLast: boolean,
  found: readonly PathName[] | null,
): CompletionOffer | null => {
  const candidates = (found ?? []).map((name) => ({
    text: textOf(name, head.charAt(start) === '"', isLast),
    label: /[^/]+\/?$/u.exec(name.path)?.[0] ?? name.path,
  }))
  return found !== null && candidates.length === 0 ? null : { start, end: head.length, candidates }
}
