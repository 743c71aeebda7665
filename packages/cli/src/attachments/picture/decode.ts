/** Makes a small picture of the bytes of a file, whichever format they are in. */
import { decodeGif } from './gif.ts'
import { decodeJpeg } from './jpeg.ts'
import { keptSide, type Picture, type PictureFormat, type ShownPicture } from './picture.ts'
import { decodePng } from './png.ts'
import { shrink, sizeWithin } from './shrink.ts'
import { turned } from './turned.ts'

type Decode = (file: Buffer) => Picture & { readonly orientation?: number }

const decoders: Readonly<Record<PictureFormat, Decode>> = {
  PNG: decodePng,
  JPEG: decodeJpeg,
  GIF: decodeGif,
}

/** What a file is by how it begins: names and types from the wire may say anything. */
const formatOf = (file: Buffer): PictureFormat | null => {
  const head = file.toString('latin1', 0, 8)
  if (head === '\u0089PNG\r\n\u001a\n') return 'PNG'
  if (head.startsWith('\u00ff\u00d8\u00ff')) return 'JPEG'
  return head.startsWith('GIF8') ? 'GIF' : null
}

/** Throws with what is wrong, in words for people. */
export const decodePicture = (file: Buffer): ShownPicture => {
  const format = formatOf(file)
  if (format === null) throw new Error('Only PNG, JPEG and GIF pictures are shown here')
  const picture = decoders[format](file)
  const { orientation = 1 } = picture
  // The small one is sooner turned.
  const small = turned(
    shrink(picture, sizeWithin(picture, { width: keptSide, height: keptSide })),
    orientation,
  )
  const { width, height } = picture
  const whole = orientation >= 5 ? { width: height, height: width } : { width, height }
  return { ...small, format, whole }
}
