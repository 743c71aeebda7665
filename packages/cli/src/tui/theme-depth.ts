/** Brings the colours of a theme down to those that the terminal has. */
import type { ColourDepth } from './terminal/colour-depth.ts'
import { colourParameters, rgbOfIndex, sixteen } from './text/colour.ts'
import { contrast, type Rgb } from './text/contrast.ts'
import type { Theme } from './theme.ts'

/** What text most probably stands on. */
export const grounds: Readonly<Record<Theme['ground'], Rgb>> = { dark: [0, 0, 0], light: [255, 255, 255] }

/** Of sixteen colours, those that can be read there: what is near but vanishes is of no use. */
const readable = 3

const nearestOf16 = (colour: Rgb, ground: Rgb): number => {
  let best = 0
  let least = Infinity
  for (const [at, candidate] of sixteen.entries()) {
    if (contrast(candidate, ground) < readable) continue
    const distance = candidate.reduce((sum, part, of) => sum + (part - (colour[of] ?? 0)) ** 2, 0)
    if (distance < least) [best, least] = [at, distance]
  }
  return best
}

/** The colours in parameters of SGR. */
export const coloursIn = (
  sgr: string,
): readonly { readonly kind: '38' | '48'; readonly text: string; readonly rgb: Rgb }[] =>
  [...sgr.matchAll(/(?<=^|;)([34]8);(?:5;(\d+)|2;(\d+);(\d+);(\d+))/g)].map(
    ([text, kind, index, red, green, blue]) => ({
      kind: kind as '38' | '48',
      text,
      rgb: index === undefined ? [Number(red), Number(green), Number(blue)] : rgbOfIndex(Number(index)),
    }),
  )

const to256 = (sgr: string): string =>
  coloursIn(sgr).reduce(
    (result, { kind, text, rgb }) =>
      text.startsWith(`${kind};2;`)
        ? result.replace(text, colourParameters(kind === '48', ...rgb, 256))
        : result,
    sgr,
  )

const to16 = (sgr: string, ground: Rgb): string =>
  coloursIn(sgr).reduce((result, { kind, text, rgb }, _at, all) => {
    // Text on a colour of its own need not stand out from what is around.
    const isOnOwn = kind === '38' && all.some((other) => other.kind === '48')
    if (kind === '48' || isOnOwn) return result.replace(text, colourParameters(kind === '48', ...rgb, 16))
    const index = nearestOf16(rgb, ground)
    return result.replace(text, String(index < 8 ? 30 + index : 82 + index))
  }, sgr)

const mapped = <Name extends string>(
  looks: Readonly<Record<Name, string>>,
  change: (sgr: string) => string,
): Readonly<Record<Name, string>> =>
  Object.fromEntries(
    Object.entries<string>(looks).map(([name, sgr]) => [name, change(sgr)]),
  ) as unknown as Readonly<Record<Name, string>>

/** Sixteen colours have no shade that is a little off: surfaces are told by attributes. */
const surfaces16: Theme['surfaces'] = { plain: '', active: '1', cursor: '7', overlay: '' }

export const themeAt = (theme: Theme, depth: ColourDepth): Theme => {
  if (depth === 'direct') return theme
  if (depth === 256)
    return { ...theme, styles: mapped(theme.styles, to256), surfaces: mapped(theme.surfaces, to256) }
  const ground = grounds[theme.ground]
  return { ...theme, styles: mapped(theme.styles, (sgr) => to16(sgr, ground)), surfaces: surfaces16 }
}
