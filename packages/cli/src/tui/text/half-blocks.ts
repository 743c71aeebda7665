/** Draws a picture in cells: each holds two pixels, one above the other. */
import type { Picture } from '../../attachments/picture/picture.ts'
import { shrink, sizeWithin } from '../../attachments/picture/shrink.ts'
import type { ColourDepth } from '../terminal/colour-depth.ts'
import { colourParameters } from './colour.ts'
import { blanks, own, span, type Span } from './line.ts'

/** A pixel that is less opaque than this lets through what is below. */
const opaque = 128

const colourOf = (
  { width, height, pixels }: Picture,
  x: number,
  y: number,
  isBackground: boolean,
  depth: ColourDepth,
): string | null => {
  const at = (y * width + x) * 4
  if (y >= height || (pixels[at + 3] ?? 0) < opaque) return null
  return colourParameters(isBackground, pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0, depth)
}

/** One cell: its character and its colours. */
const cellOf = (picture: Picture, x: number, y: number, depth: ColourDepth): readonly [string, string] => {
  const top = colourOf(picture, x, y, false, depth)
  const bottom = colourOf(picture, x, y + 1, true, depth)
  if (top !== null) return ['▀', bottom === null ? top : `${top};${bottom}`]
  if (bottom === null) return [' ', '']
  return ['▄', colourOf(picture, x, y + 1, false, depth) ?? '']
}

/** Lines of cells, all equally long; no more than that many cells and lines, and no larger than it is. */
export const halfBlocks = (
  picture: Picture,
  room: { readonly width: number; readonly height: number },
  depth: ColourDepth,
): readonly (readonly Span[])[] => {
  const small = shrink(picture, sizeWithin(picture, { width: room.width, height: room.height * 2 }))
  return Array.from({ length: Math.ceil(small.height / 2) }, (_, row) => {
    const spans: Span[] = []
    let text = ''
    let colours = ''
    const flush = (): void => {
      if (text === '') return
      spans.push(colours === '' ? blanks(text.length) : { ...span(own(text)), colours })
      text = ''
    }
    for (let x = 0; x < small.width; x += 1) {
      const [character, wanted] = cellOf(small, x, row * 2, depth)
      if (wanted !== colours || !text.startsWith(character)) flush()
      text += character
      colours = wanted
    }
    flush()
    return spans
  })
}
