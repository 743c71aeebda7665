import { expect, test } from 'vitest'
import { decodePicture } from '../../../src/attachments/picture/decode.ts'
import { halfBlocks } from '../../../src/tui/text/half-blocks.ts'
import { widthOfSpans } from '../../../src/tui/text/line.ts'
import { blue, clear, png, red } from '../../support/pictures.ts'

const room = { width: 20, height: 10 }

test('a cell holds two pixels, and what is clear stays so', () => {
  const columns = [
    [red, blue],
    [red, clear],
    [clear, blue],
    [clear, clear],
  ] as const
  const picture = decodePicture(png(4, 2, (x, y) => columns[x]?.[y] ?? clear))
  const [spans = []] = halfBlocks(picture, room, 'direct')
  expect(spans.map(({ text, colours }) => [text, colours])).toEqual([
    ['▀', '38;2;255;0;0;48;2;0;0;255'],
    ['▀', '38;2;255;0;0'],
    ['▄', '38;2;0;0;255'],
    [' ', undefined],
  ])
})

test('neighbours of the same colours are one piece', () => {
  const lines = halfBlocks(decodePicture(png(6, 4, () => red)), room, 256)
  expect(lines.map((spans) => spans.map(({ text }) => text))).toEqual([['▀▀▀▀▀▀'], ['▀▀▀▀▀▀']])
})

test('a picture keeps its shape in whatever room there is', () => {
  const picture = decodePicture(png(120, 60, () => red))
  for (const [width, height] of [
    [20, 10],
    [20, 2],
    [4, 10],
    [1, 1],
  ] as const) {
    const lines = halfBlocks(picture, { width, height }, 16)
    const cells = widthOfSpans(lines[0] ?? [])
    expect(lines.length).toBeLessThanOrEqual(height)
    expect(cells).toBeLessThanOrEqual(width)
    expect(Math.abs(cells - lines.length * 4)).toBeLessThanOrEqual(4)
  }
})
