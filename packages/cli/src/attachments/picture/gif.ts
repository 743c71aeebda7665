/** Decodes the first frame of GIF files. */
import { GifReader } from 'omggif'
import { checkPixels, type Picture } from './picture.ts'

/** Throws for what is no GIF, or one with too many pixels. */
export const decodeGif = (file: Buffer): Picture => {
  const reader = new GifReader(file)
  const { width, height } = reader
  checkPixels(width, height)
  const frame = reader.frameInfo(0)
  checkPixels(frame.width, frame.height)
  if (frame.x + frame.width > width || frame.y + frame.height > height) throw new Error('The file is damaged')
  const pixels = new Uint8Array(width * height * 4)
  reader.decodeAndBlitFrameRGBA(0, pixels)
  return { width, height, pixels }
}
