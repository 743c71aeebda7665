/** Packs the colours of a cell of a picture into the number of its style: there are too many of them for a table. */

/** A colour takes 26 bits: which kind it is of, and its value. */
const bits = 2 ** 26
const indexed = 2 ** 24
const direct = 2 * 2 ** 24

/** Numbers from here on are pairs of colours; tables count from 0 and never get there. */
const firstPair = 2 ** 24

const packColour = (parameters: string): number | null => {
  if (parameters === '') return 0
  const [, mode, first, second, third] = parameters.split(';').map(Number)
  if (mode === 5 && first !== undefined) return indexed + first
  if (mode !== 2 || first === undefined || second === undefined || third === undefined) return null
  return direct + first * 65536 + second * 256 + third
}

const unpackColour = (packed: number, kind: 38 | 48): string => {
  if (packed === 0) return ''
  if (packed < direct) return `${kind};5;${packed - indexed}`
  const value = packed - direct
  return `${kind};2;${value >>> 16};${(value >>> 8) & 255};${value & 255}`
}

/** Parameters of SGR, as `38;2;1;2;3` and `48;5;9`; `''` = the terminal's own. `null`: it has to stand in a table. */
export const packPair = (foreground: string, background: string): number | null => {
  const front = packColour(foreground)
  const back = packColour(background)
  if (front === null || back === null || (front === 0 && back === 0)) return null
  return front * bits + back
}

export const isPair = (style: number): boolean => style >= firstPair

/** What `packPair` was given. */
export const unpackPair = (pair: number): { readonly foreground: string; readonly background: string } => ({
  foreground: unpackColour(Math.floor(pair / bits), 38),
  background: unpackColour(pair % bits, 48),
})
