/** Files with pictures of few colours, in the formats that are shown. */
import { GifWriter } from 'omggif'
import { encode } from 'jpeg-js'
import { PNG } from 'pngjs'

export type Rgba = readonly [red: number, green: number, blue: number, opacity: number]

export const red: Rgba = [255, 0, 0, 255]
export const blue: Rgba = [0, 0, 255, 255]
export const clear: Rgba = [0, 0, 0, 0]

/** `at`: the colour of each pixel. */
const pixelsOf = (width: number, height: number, at: (x: number, y: number) => Rgba): Uint8Array =>
  Uint8Array.from(
    Array.from({ length: width * height }, (_, pixel) => at(pixel % width, Math.floor(pixel / width))).flat(),
  )

export const png = (width: number, height: number, at: (x: number, y: number) => Rgba): Buffer => {
  const image = new PNG({ width, height })
  image.data.set(pixelsOf(width, height, at))
  return PNG.sync.write(image)
}

export const jpeg = (width: number, height: number, at: (x: number, y: number) => Rgba): Buffer =>
  encode({ width, height, data: pixelsOf(width, height, at) }, 95).data

/** `indexed`: which of the two colours each pixel has. */
export const gif = (
  width: number,
  height: number,
  palette: readonly [number, number],
  indexed: readonly number[],
): Buffer => {
  const bytes = Buffer.alloc(1024 + width * height * 2)
  const writer = new GifWriter(bytes, width, height, { palette: [...palette] })
  writer.addFrame(0, 0, width, height, [...indexed])
  return bytes.subarray(0, writer.end())
}
