/** Turns and mirrors a picture as EXIF says that its camera was held. */
import type { Picture } from './picture.ts'

/** Where the pixel comes from that is to be seen at `x`, `y`; the last are the width and height it comes from. */
type Source = (x: number, y: number, width: number, height: number) => readonly [x: number, y: number]

const sources: Readonly<Record<number, Source>> = {
  2: (x, y, width) => [width - 1 - x, y],
  3: (x, y, width, height) => [width - 1 - x, height - 1 - y],
  4: (x, y, _, height) => [x, height - 1 - y],
  5: (x, y) => [y, x],
  6: (x, y, _, height) => [y, height - 1 - x],
  7: (x, y, width, height) => [width - 1 - y, height - 1 - x],
  8: (x, y, width) => [width - 1 - y, x],
}

/** `orientation`: 1 to 8, 1 = as it is. */
export const turned = (picture: Picture, orientation: number): Picture => {
  const source = sources[orientation]
  if (source === undefined) return picture
  const isOnItsSide = orientation >= 5
  const width = isOnItsSide ? picture.height : picture.width
  const height = isOnItsSide ? picture.width : picture.height
  const pixels = new Uint8Array(width * height * 4)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const [fromX, fromY] = source(x, y, picture.width, picture.height)
      const from = (fromY * picture.width + fromX) * 4
      pixels.set(picture.pixels.subarray(from, from + 4), (y * width + x) * 4)
    }
  return { width, height, pixels }
}
