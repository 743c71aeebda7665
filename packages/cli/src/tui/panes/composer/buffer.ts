/** A text with a caret that never stands inside a grapheme. */
import { graphemesOf, isSimple } from '../../text/graphemes.ts'

export interface Buffer {
  /** Line feeds end lines; no other control characters but tabs. */
  readonly text: string
  /** Index of a UTF-16 unit of `text`, between two graphemes; `text.length` = at the end. */
  readonly caret: number
}

export const emptyBuffer: Buffer = { text: '', caret: 0 }

/** Index of the first unit of the line in which `at` stands. */
export const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1

/** Index behind the last unit of the line, its line feed not counted. */
export const lineEnd = (text: string, at: number): number => {
  const feed = text.indexOf('\n', at)
  return feed < 0 ? text.length : feed
}

/** The boundary before `at`, which is a boundary itself. */
export const previousBoundary = (text: string, at: number): number => {
  if (at <= 0) return 0
  if (text[at - 1] === '\n' || isSimple(text.slice(Math.max(0, at - 2), at))) return at - 1
  const last = graphemesOf(text.slice(lineStart(text, at), at)).at(-1)
  return at - (last?.text.length ?? 1)
}

/** The boundary after `at`, which is a boundary itself. */
export const nextBoundary = (text: string, at: number): number => {
  if (at >= text.length) return text.length
  if (text[at] === '\n' || isSimple(text.slice(at, at + 2))) return at + 1
  const first = graphemesOf(text.slice(at, lineEnd(text, at)))[0]
  return at + (first?.text.length ?? 1)
}

/** `at` when it is a boundary, else the next one after it. */
export const boundaryFrom = (text: string, at: number): number => {
  if (at <= 0 || at >= text.length || text[at] === '\n' || text[at - 1] === '\n') {
    return Math.max(0, Math.min(at, text.length))
  }
  if (isSimple(text.slice(at - 1, at + 1))) return at
  let boundary = lineStart(text, at)
  for (const grapheme of graphemesOf(text.slice(boundary, lineEnd(text, at)))) {
    if (boundary >= at) break
    boundary += grapheme.text.length
  }
  return boundary
}

/** Puts `replacement` in the place of a range; the caret stands behind it. */
export const replaceRange = ({ text }: Buffer, start: number, end: number, replacement: string): Buffer => {
  const next = text.slice(0, start) + replacement + text.slice(end)
  // What was put in may have become one character with what stands behind it.
  return { text: next, caret: boundaryFrom(next, start + replacement.length) }
}

/** Puts the caret at the boundary nearest behind `caret`. */
export const withCaret = (buffer: Buffer, caret: number): Buffer => {
  const at = boundaryFrom(buffer.text, caret)
  return at === buffer.caret ? buffer : { text: buffer.text, caret: at }
}
