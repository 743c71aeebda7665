/** Lays out a text that is read, a part of it at a time. */
import type { SafeText } from '@terminal-chat/core'
import { own, span } from '../../text/line.ts'
import { wrap } from '../../text/wrap.ts'
import type { Size } from '../../view/state.ts'
import { framed, roomIn, type FramedBox } from './framed.ts'
import type { TextPage } from './text-page.ts'

const widest = 96

/** Lines of it, and how many of them are shown at once. */
export const textSize = (
  { text }: TextPage,
  size: Size,
): { readonly count: number; readonly shown: number } => {
  const { width, height } = roomIn(size, widest)
  return { count: wrap(text, width).length, shown: height }
}

export const textBox = ({ title, text, offset }: TextPage, size: Size, footer: SafeText): FramedBox => {
  const { width, height } = roomIn(size, widest)
  const lines = wrap(text, width)
  const top = Math.max(0, Math.min(offset, lines.length - height))
  const shown = lines.slice(top, top + height).map(({ start, end }) => [span(own(text.slice(start, end)))])
  return framed(size, width, title, shown, footer)
}
