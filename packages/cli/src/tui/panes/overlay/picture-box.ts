/** Lays out a picture in half-blocks, or a word in its place. */
import type { SafeText } from '@terminal-chat/core'
import type { ColourDepth } from '../../terminal/colour-depth.ts'
import { halfBlocks } from '../../text/half-blocks.ts'
import { blanks, own, span, widthOfSpans, type Span } from '../../text/line.ts'
import { widthOf } from '../../text/graphemes.ts'
import { wrap } from '../../text/wrap.ts'
import type { Size } from '../../view/state.ts'
import { framed, roomIn, type FramedBox } from './framed.ts'
import type { PicturePage } from './picture-page.ts'

const widestText = 60

const wordLines = (text: SafeText, width: number): readonly (readonly Span[])[] =>
  wrap(text, width).map(({ start, end }) => [span(own(text.slice(start, end)))])

const titleOf = ({ title, content, number, count }: PicturePage): SafeText => {
  const which = count > 1 ? ` (${number} of ${count})` : ''
  if (content.kind !== 'shown') return own(`${title}${which}`)
  const { format, whole } = content.picture
  return own(`${title}${which}  ${format} ${whole.width} × ${whole.height}`)
}

/** `keysHint`: what one can do about a picture that is not shown here. */
export const pictureBox = (
  page: PicturePage,
  size: Size,
  depth: ColourDepth,
  footer: SafeText,
  keysHint: SafeText,
): FramedBox => {
  const { content } = page
  const title = titleOf(page)
  if (content.kind !== 'shown') {
    const { width } = roomIn(size, widestText)
    const text =
      content.kind === 'problem'
        ? own(`${content.text}.\n${keysHint}`)
        : own(content.percent < 100 ? `Fetching it: ${content.percent} %` : 'Decoding it…')
    return framed(size, width, title, wordLines(text, width), footer)
  }
  const room = roomIn(size, size.columns)
  const cells = halfBlocks(content.picture, room, depth)
  const taken = widthOfSpans(cells[0] ?? [])
  // Wide enough for what stands in the frame, as far as there is room.
  const width = Math.min(room.width, Math.max(taken, widthOf(title) + 2, widthOf(footer) + 2))
  const margin = blanks(Math.floor((width - taken) / 2))
  return framed(
    size,
    width,
    title,
    cells.map((spans) => [margin, ...spans]),
    footer,
  )
}
