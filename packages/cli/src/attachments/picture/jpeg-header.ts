/** Reads how large a JPEG is and how its camera was held, without decoding it. */

export interface JpegHeader {
  readonly width: number
  readonly height: number
  /** 1 to 8, as EXIF counts them; 1 = upright. */
  readonly orientation: number
}

/** Markers of frames (SOF0 to SOF15) without those that only look like one: DHT, JPG, DAC. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

const orientationTag = 0x0112

/** `exif`: what stands in an APP1 segment; 1 for all that is not understood. */
const orientationIn = (exif: Buffer): number => {
  const start = 6
  if (exif.length < start + 10 || exif.toString('latin1', 0, 4) !== 'Exif') return 1
  const isLittle = exif.toString('latin1', start, start + 2) === 'II'
  const short = (at: number): number =>
    at + 2 > exif.length ? 0 : isLittle ? exif.readUInt16LE(at) : exif.readUInt16BE(at)
  const long = (at: number): number =>
    at + 4 > exif.length ? 0 : isLittle ? exif.readUInt32LE(at) : exif.readUInt32BE(at)
  const directory = start + long(start + 4)
  const count = short(directory)
  for (let entry = 0; entry < count; entry += 1) {
    const at = directory + 2 + entry * 12
    if (at >= exif.length) return 1
    if (short(at) !== orientationTag) continue
    const value = short(at + 8)
    return value >= 1 && value <= 8 ? value : 1
  }
  return 1
}

/** Throws when there is no frame in it. */
export const jpegHeader = (file: Buffer): JpegHeader => {
  let orientation = 1
  for (let at = 2; at + 9 < file.length;) {
    if (file[at] !== 0xff) break
    const marker = file[at + 1] ?? 0
    // Fill bytes may stand before a marker.
    if (marker === 0xff) {
      at += 1
      continue
    }
    const length = file.readUInt16BE(at + 2)
    if (isFrame(marker))
      return { height: file.readUInt16BE(at + 5), width: file.readUInt16BE(at + 7), orientation }
    if (marker === 0xe1) {
      const found = orientationIn(file.subarray(at + 4, at + 2 + length))
      if (found !== 1) orientation = found
    }
    at += 2 + length
  }
  throw new Error('The file is damaged')
}
