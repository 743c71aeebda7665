/** Turns what is being written into the lines of the composer, and finds the caret's cell in them. */
import type { SafeText } from '@terminal-chat/core'
import { graphemesOf, isNarrow } from '../../text/graphemes.ts'
import { fit, line, own, span, truncate, type Line } from '../../text/line.ts'
import { candidateSpans } from './candidates.ts'
import { cellOf, drawn, rowsOf, type Row } from './layout.ts'
import { purposeLine } from './purpose-line.ts'
import type { ComposerState } from './state.ts'

export interface ComposerView {
  /** At least one, at most as many as were allowed; each as wide as was asked for. */
  readonly lines: readonly Line[]
  /** Cells from the left and lines from the top of the composer. */
  readonly caret: { readonly x: number; readonly y: number }
}

export interface ComposerFrame {
  /** Cells; at least 4. */
  readonly width: number
  /** Lines that it may take; at least 1. */
  readonly maxRows: number
  /** Shown while nothing is written. */
  readonly placeholder: SafeText
  /** The key that gives up an edit or an answer, as people read it. */
  readonly giveUpKey?: string
  /** Whether the candidates of a completion are listed above the text; else they stand in the rule above it. */
  readonly isListing?: boolean
}

const prompt = '› '
const widthWithPrompt = 12

const indentOf = (width: number): number => (width >= widthWithPrompt ? prompt.length : 0)

/** Cells in which the text of a composer of this width is wrapped, those of the caret included. */
export const wrapWidth = (width: number): number => width - indentOf(width)

/** The first row to show: the end of the text while the caret is there, elsewhere page by page. */
const topOf = (rows: number, caretRow: number, shown: number): number => {
  const lowest = Math.max(0, rows - shown)
  return caretRow >= lowest ? lowest : Math.min(lowest, Math.floor(caretRow / shown) * shown)
}

const rowText = (text: string, { start, end }: Row, width: number): SafeText => {
  const part = text.slice(start, end)
  return isNarrow(part)
    ? own(part)
    : own(
        graphemesOf(part)
          .map((grapheme) => drawn(grapheme.text, width))
          .join(''),
      )
}

export const composerView = (
  { buffer, last, purpose }: ComposerState,
  { width, maxRows, placeholder, giveUpKey = '', isListing = true }: ComposerFrame,
): ComposerView => {
  const indent = indentOf(width)
  const room = wrapWidth(width)
  const heading = purposeLine(purpose, width, giveUpKey)
  const isOffering = isListing && last.kind === 'completion' && last.offer.candidates.length > 1
  const above = [
    ...(heading === null ? [] : [heading]),
    ...(isOffering ? [line(fit(candidateSpans(last.offer, last.at, width), width))] : []),
  ].slice(0, maxRows - 1)
  const rows = rowsOf(buffer.text, room)
  const cell = cellOf(buffer.text, rows, buffer.caret, room)
  const shown = Math.min(rows.length, maxRows - above.length)
  const top = topOf(rows.length, cell.row, shown)
  const lines = rows.slice(top, top + shown).map((row, at) => {
    const lead = span(own(top + at === 0 ? prompt : '  '), 'accent')
    const body =
      buffer.text === ''
        ? span(truncate(placeholder, room - 1), 'text.faint')
        : span(rowText(buffer.text, row, room))
    return line(fit(indent > 0 ? [lead, body] : [body], width))
  })
  return {
    lines: [...above, ...lines],
    caret: { x: indent + Math.min(cell.column, room - 1), y: above.length + cell.row - top },
  }
}
