/** Puts lines into a thin frame with a title, as high as they need and the screen allows. */
import type { SafeText } from '@terminal-chat/core'
import { widthOf } from '../../text/graphemes.ts'
import { blanks, fit, line, own, span, truncate, type Line, type Span } from '../../text/line.ts'
import type { Rect } from '../../layout.ts'
import type { Size } from '../../view/state.ts'

export interface FramedBox {
  readonly rect: Rect
  readonly lines: readonly Line[]
}

/** On a screen smaller than this a frame would take too much of it. */
const leastFramed = { columns: 32, rows: 8 }

/** Whether there is room for a frame: it takes a row above and one below the content. */
export const isFramed = ({ columns, rows }: Size): boolean =>
  columns >= leastFramed.columns && rows >= leastFramed.rows

/** Cells and lines that the content of an overlay has on this screen. */
export const roomIn = (size: Size, widest: number): { readonly width: number; readonly height: number } =>
  isFramed(size)
    ? { width: Math.min(widest, size.columns - 8), height: size.rows - 4 }
    : { width: size.columns, height: Math.max(1, size.rows - 1) }

const edge = (
  left: string,
  right: string,
  width: number,
  label: SafeText,
  style: 'accent' | 'text.muted',
): Line => {
  const text = truncate(label, Math.max(0, width - 4))
  const named: readonly Span[] = text === '' ? [] : [span(own(' ')), span(text, style), span(own(' '))]
  const rule = '─'.repeat(Math.max(0, width - 1 - (text === '' ? 0 : widthOf(text) + 2)))
  return line(
    [span(own(`${left}─`), 'text.faint'), ...named, span(own(`${rule}${right}`), 'text.faint')],
    'overlay',
  )
}

/** `content` fits into `roomIn`; `footer` says which keys there are. */
export const framed = (
  size: Size,
  width: number,
  title: SafeText,
  content: readonly (readonly Span[])[],
  footer: SafeText,
): FramedBox => {
  if (!isFramed(size)) {
    const foot = line(fit([span(footer, 'text.muted')], size.columns), 'overlay')
    const lines = content
      .slice(0, Math.max(1, size.rows - 1))
      .map((spans) => line(fit(spans, size.columns), 'overlay'))
    const all = size.rows > 1 ? [...lines, foot] : lines
    return { rect: { x: 0, y: 0, width: size.columns, height: all.length }, lines: all }
  }
  const outer = width + 4
  const lines = [
    edge('╭', '╮', outer - 2, title, 'accent'),
    ...content.map((spans) =>
      line(
        [
          span(own('│'), 'text.faint'),
          blanks(1),
          ...fit(spans, width),
          blanks(1),
          span(own('│'), 'text.faint'),
        ],
        'overlay',
      ),
    ),
    edge('╰', '╯', outer - 2, footer, 'text.muted'),
  ]
  return {
    rect: {
      x: Math.max(0, Math.floor((size.columns - outer) / 2)),
      y: Math.max(0, Math.floor((size.rows - lines.length) / 2)),
      width: outer,
      height: lines.length,
    },
    lines,
  }
}
