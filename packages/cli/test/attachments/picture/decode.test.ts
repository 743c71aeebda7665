import { crc32, deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { decodePicture } from '../../../src/attachments/picture/decode.ts'
import type { Picture } from '../../../src/attachments/picture/picture.ts'
import { blue, clear, gif, jpeg, png, red } from '../../support/pictures.ts'

const pixel = ({ width, pixels }: Picture, x: number, y: number): readonly number[] => [
  ...pixels.subarray((y * width + x) * 4, (y * width + x) * 4 + 4),
]

const chunk = (name: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}

/** A PNG that says it is so large, of 8-bit greys. */
const greyPng = (width: number, height: number, isInterlaced: boolean, data: Buffer): Buffer => {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header[8] = 8
  header[12] = isInterlaced ? 1 : 0
  return Buffer.concat([
    Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(data)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

test('a PNG keeps its colours and what is clear', () => {
  const picture = decodePicture(png(2, 1, (x) => (x === 0 ? red : clear)))
  expect(picture).toMatchObject({ width: 2, height: 1, format: 'PNG', whole: { width: 2, height: 1 } })
  expect(pixel(picture, 0, 0)).toEqual([255, 0, 0, 255])
  expect(pixel(picture, 1, 0)[3]).toBe(0)
})

test('a JPEG is decoded', () => {
  const picture = decodePicture(jpeg(16, 8, () => blue))
  expect(picture).toMatchObject({ width: 16, height: 8, format: 'JPEG' })
  const [r = 255, g = 255, b = 0] = pixel(picture, 8, 4)
  expect(r).toBeLessThan(12)
  expect(g).toBeLessThan(12)
  expect(b).toBeGreaterThan(240)
})

test('of a GIF the first frame is shown', () => {
  const picture = decodePicture(gif(2, 1, [0xff0000, 0x0000ff], [0, 1]))
  expect(picture.format).toBe('GIF')
  expect([pixel(picture, 0, 0), pixel(picture, 1, 0)]).toEqual([[...red], [...blue]])
})

test('a large picture is kept small, and its own size is known', () => {
  const picture = decodePicture(png(1280, 8, (x) => (x < 640 ? red : blue)))
  expect(picture).toMatchObject({ width: 640, height: 4, whole: { width: 1280, height: 8 } })
  expect(pixel(picture, 0, 0)).toEqual([...red])
  expect(pixel(picture, 639, 3)).toEqual([...blue])
})

test('a photo is turned as its camera was held', () => {
  const exif = Buffer.from(
    '457869660000 4d4d002a00000008 0001 0112000300000001 00060000 00000000'.replaceAll(' ', ''),
    'hex',
  )
  const segment = Buffer.alloc(4)
  segment.writeUInt16BE(0xffe1, 0)
  segment.writeUInt16BE(exif.length + 2, 2)
  const upright = jpeg(32, 16, (x) => (x < 16 ? red : blue))
  const picture = decodePicture(Buffer.concat([upright.subarray(0, 2), segment, exif, upright.subarray(2)]))
  expect(picture).toMatchObject({ width: 16, height: 32, whole: { width: 16, height: 32 } })
  expect(pixel(picture, 8, 2)[0]).toBeGreaterThan(240)
  expect(pixel(picture, 8, 30)[2]).toBeGreaterThan(240)
})

test('a file that says it has too many pixels is refused before it is unpacked', () => {
  const file = greyPng(60_000, 60_000, false, Buffer.alloc(8))
  expect(() => decodePicture(file)).toThrow('With 60000 × 60000 pixels it is too large to be shown here')
  const large = gif(1, 1, [0, 0], [0])
  large.writeUInt16LE(65_535, 6)
  large.writeUInt16LE(65_535, 8)
  expect(() => decodePicture(large)).toThrow('too large')
})

test('an interlaced PNG that unpacks to more than it says is refused', () => {
  expect(() => decodePicture(greyPng(8, 8, true, Buffer.alloc(2_000_000)))).toThrow(
    'Cannot create a Buffer larger than',
  )
})

test('an interlaced PNG is decoded', () => {
  // Its seven passes hold 15 rows, each with a byte for its filter.
  const picture = decodePicture(greyPng(8, 8, true, Buffer.alloc(64 + 15)))
  expect(pixel(picture, 7, 7)).toEqual([0, 0, 0, 255])
})

test('what is no picture is refused in words', () => {
  expect(() => decodePicture(Buffer.from('<svg/>'))).toThrow('Only PNG, JPEG and GIF pictures are shown here')
})

test('a GIF that ends in its head is refused', () => {
  for (const length of [6, 12, 20])
    expect(() => decodePicture(gif(2, 1, [0xff0000, 0x0000ff], [0, 1]).subarray(0, length))).toThrow(Error)
})

test.each([
  ['PNG', png(16, 16, () => red)],
  ['JPEG', jpeg(64, 64, (x) => (x % 2 === 0 ? red : blue))],
])('a damaged %s throws or is shown in part, wherever it is cut or spoilt', (format, whole) => {
  for (let at = 0; at < whole.length; at += Math.ceil(whole.length / 40)) {
    const spoilt = Buffer.from(whole)
    spoilt.fill(0x5a, at, Math.min(whole.length, at + 3))
    for (const file of [whole.subarray(0, at), spoilt]) {
      let seen: unknown
      try {
        seen = decodePicture(file).format
      } catch (error) {
        seen = error instanceof Error ? format : error
      }
      expect(seen).toBe(format)
    }
  }
})
