/** Decodes JPEG files, and tells how their camera was held. */
import { decode } from 'jpeg-js'
import { jpegHeader } from './jpeg-header.ts'
import { checkPixels, pictureLimits, type Picture } from './picture.ts'

/** Megabytes that decoding may take. */
const memory = 512

/** Throws for what is no JPEG, or one with too many pixels. `orientation`: 1 to 8, as EXIF counts them. */
export const decodeJpeg = (file: Buffer): Picture & { readonly orientation: number } => {
  const { width, height, orientation } = jpegHeader(file)
  checkPixels(width, height)
  const { data } = decode(file, {
    useTArray: true,
    formatAsRGBA: true,
    maxResolutionInMP: pictureLimits.pixels / 1_000_000,
    maxMemoryUsageInMB: memory,
  })
  return { width, height, pixels: data, orientation }
}
