/** The nearest colour that a terminal has, as parameters of SGR. */
import type { ColourDepth } from '../terminal/colour-depth.ts'
import type { Rgb } from './contrast.ts'

/** The steps of the 6 × 6 × 6 cube among the 256 colours. */
const steps = [0, 95, 135, 175, 215, 255]

/** The 16 colours as xterm has them; others differ a little. */
export const sixteen: readonly Rgb[] = [
  [0, 0, 0],
  [205, 0, 0],
  [0, 205, 0],
  [205, 205, 0],
  [0, 0, 238],
  [205, 0, 205],
  [0, 205, 205],
  [229, 229, 229],
  [127, 127, 127],
  [255, 0, 0],
  [0, 255, 0],
  [255, 255, 0],
  [92, 92, 255],
  [255, 0, 255],
  [0, 255, 255],
  [255, 255, 255],
]

/** A colour of the 256. */
export const rgbOfIndex = (index: number): Rgb => {
  const grey = 8 + (index - 232) * 10
  if (index >= 232) return [grey, grey, grey]
  const at = index - 16
  return (
    sixteen[index] ?? [
      steps[Math.floor(at / 36)] ?? 0,
      steps[Math.floor(at / 6) % 6] ?? 0,
      steps[at % 6] ?? 0,
    ]
  )
}

const square = (value: number): number => value * value

const nearestStep = (value: number): number =>
  value < 48 ? 0 : value < 115 ? 1 : Math.floor((value - 35) / 40)

const indexOf256 = (red: number, green: number, blue: number): number => {
  const [r, g, b] = [nearestStep(red), nearestStep(green), nearestStep(blue)]
  const mean = Math.round((red + green + blue) / 3)
  const grey = Math.max(0, Math.min(23, Math.round((mean - 8) / 10)))
  const greyValue = 8 + grey * 10
  const toCube =
    square(red - (steps[r] ?? 0)) + square(green - (steps[g] ?? 0)) + square(blue - (steps[b] ?? 0))
  const toGrey = square(red - greyValue) + square(green - greyValue) + square(blue - greyValue)
  return toGrey < toCube ? 232 + grey : 16 + 36 * r + 6 * g + b
}

const indexOf16 = (red: number, green: number, blue: number): number => {
  let best = 0
  let least = Infinity
  for (const [at, [r, g, b]] of sixteen.entries()) {
    const distance = square(red - r) + square(green - g) + square(blue - b)
    if (distance < least) {
      best = at
      least = distance
    }
  }
  return best
}

/** Six bits of each part are kept: nobody sees the others, and neighbours are more often alike. */
const coarse = (value: number): number => (value & 0xfc) | (value >> 6)

/** `red`, `green`, `blue`: 0 to 255. */
export const colourParameters = (
  isBackground: boolean,
  red: number,
  green: number,
  blue: number,
  depth: ColourDepth,
): string => {
  if (depth === 'direct') return `${isBackground ? 48 : 38};2;${coarse(red)};${coarse(green)};${coarse(blue)}`
  if (depth === 256) return `${isBackground ? 48 : 38};5;${indexOf256(red, green, blue)}`
  const index = indexOf16(red, green, blue)
  return String((index < 8 ? 30 + index : 82 + index) + (isBackground ? 10 : 0))
}
