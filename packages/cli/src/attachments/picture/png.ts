/** Decodes PNG files, refusing those that would unpack to more than they say. */
import { inflateSync } from 'node:zlib'
import { PNG } from 'pngjs'
import { checkPixels, type Picture } from './picture.ts'

/** Bytes before the first chunk, and around the data of each: length, name, checksum. */
const signature = 8
const chunkFrame = 12

/** Channels of each colour type. */
const channels: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

const packedData = (file: Buffer): Buffer => {
  const parts: Buffer[] = []
  for (let at = signature; at + chunkFrame <= file.length;) {
    const length = file.readUInt32BE(at)
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(file.subarray(at + 8, at + 8 + length))
    at += length + chunkFrame
  }
  return Buffer.concat(parts)
}

/** Throws for what is no whole PNG, or one with too many pixels. */
export const decodePng = (file: Buffer): Picture => {
  if (file.length < 29) throw new Error('The file is damaged')
  const width = file.readUInt32BE(16)
  const height = file.readUInt32BE(20)
  checkPixels(width, height)
  const isInterlaced = file[28] !== 0
  // The library bounds the others itself.
  if (isInterlaced) {
    const bits = (channels[file[25] ?? 0] ?? 4) * (file[24] ?? 8)
    // Each of the seven passes may begin a byte and has a filter byte in each row.
    const most = Math.ceil((width * height * bits) / 8) + 16 * (height + 8)
    inflateSync(packedData(file), { maxOutputLength: most })
  }
  const { data } = PNG.sync.read(file)
  return { width, height, pixels: data }
}
