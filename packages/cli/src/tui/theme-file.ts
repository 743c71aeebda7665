/** Reads a theme that somebody has written: a built-in one with some of its looks changed. */
import { nearest } from '@terminal-chat/core'
import { contrast } from './text/contrast.ts'
import { coloursIn, grounds } from './theme-depth.ts'
import { authorColours, themes, type StyleName, type Surface, type Theme } from './theme.ts'

export type ParsedTheme = { readonly theme: Theme } | { readonly problem: string }

class Problem extends Error {}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const objectAt = (value: unknown, where: string): Readonly<Record<string, unknown>> => {
  if (value === undefined) return {}
  if (isObject(value)) return value
  throw new Problem(`${where} is not an object`)
}

const colourParameters = (value: unknown, kind: 38 | 48, where: string): string => {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 255)
    return `${kind};5;${value}`
  const digits = typeof value === 'string' ? /^#([0-9a-f]{6})$/i.exec(value)?.[1] : undefined
  if (digits === undefined)
    throw new Problem(
      `${where} is ${JSON.stringify(value)}, which is neither "#rrggbb" nor a number up to 255`,
    )
  const parts = [0, 2, 4].map((at) => Number.parseInt(digits.slice(at, at + 2), 16))
  return `${kind};2;${parts.join(';')}`
}

const switches = { bold: '1', dim: '2', italic: '3', underline: '4', inverse: '7' } as const
const lookNames = [...Object.keys(switches), 'color', 'background']

const checkName = (name: string, known: readonly string[], where: string): void => {
  if (known.includes(name)) return
  const near = nearest(name, known)
  throw new Problem(`${where} has no "${name}"${near === null ? '' : `; did you mean "${near}"?`}`)
}

/** A colour alone, or an object with `color`, `background`, `bold`, `dim`, `italic`, `underline`, `inverse`. */
const lookParameters = (value: unknown, where: string): string => {
  if (!isObject(value)) return colourParameters(value, 38, where)
  return Object.entries(value)
    .map(([name, given]) => {
      checkName(name, lookNames, where)
      if (name === 'color') return colourParameters(given, 38, `${where}.color`)
      if (name === 'background') return colourParameters(given, 48, `${where}.background`)
      if (typeof given !== 'boolean') throw new Problem(`${where}.${name} is neither true nor false`)
      return given ? switches[name as keyof typeof switches] : ''
    })
    .filter((parameters) => parameters !== '')
    .join(';')
}

const looksAt = <Name extends string>(
  value: unknown,
  where: string,
  base: Readonly<Record<Name, string>>,
): Readonly<Record<Name, string>> => {
  const changes = Object.entries(objectAt(value, where)).map(([name, look]) => {
    checkName(name, Object.keys(base), where)
    return [name, lookParameters(look, `${where}.${name}`)]
  })
  return { ...base, ...Object.fromEntries(changes) }
}

const authorsAt = (value: unknown): Partial<Record<StyleName, string>> => {
  if (value === undefined) return {}
  if (!Array.isArray(value) || value.length === 0) throw new Problem('authors is not a list of colours')
  const colours = value.map((colour, at) => colourParameters(colour, 38, `authors[${at}]`))
  return Object.fromEntries(
    Array.from({ length: authorColours }, (_, at) => [
      `author.${at}`,
      `1;${colours[at % colours.length] ?? ''}`,
    ]),
  )
}

const parse = (name: string, json: unknown): Theme => {
  if (!isObject(json)) throw new Problem('it is not a JSON object')
  for (const part of Object.keys(json))
    checkName(part, ['base', 'styles', 'surfaces', 'authors'], 'the theme')
  const { base = 'dark' } = json
  const built = typeof base === 'string' ? themes[base] : undefined
  if (built === undefined)
    throw new Problem(`base is ${JSON.stringify(base)}, which is none of ${Object.keys(themes).join(', ')}`)
  return {
    name,
    ground: built.ground,
    styles: looksAt<StyleName>(json['styles'], 'styles', { ...built.styles, ...authorsAt(json['authors']) }),
    surfaces: looksAt<Surface>(json['surfaces'], 'surfaces', built.surfaces),
  }
}

/** `json`: what the file holds. The problem completes the sentence "The theme cannot be used: …". */
export const parseTheme = (name: string, json: unknown): ParsedTheme => {
  try {
    return { theme: parse(name, json) }
  } catch (error) {
    if (error instanceof Problem) return { problem: error.message }
    throw error
  }
}

/** Less than this can hardly be read. */
const enough = 3

/** What of it can hardly be read, with what to do; `null` = all can. */
export const contrastProblem = ({ styles, ground }: Theme): string | null => {
  for (const [name, sgr] of Object.entries(styles)) {
    if (name === 'text.faint') continue
    const colours = coloursIn(sgr)
    const front = colours.find(({ kind }) => kind === '38')?.rgb
    if (front === undefined) continue
    const own = colours.find(({ kind }) => kind === '48')?.rgb
    const found = contrast(front, own ?? grounds[ground])
    if (found >= enough) continue
    const where = own === undefined ? `a ${ground} background` : 'its own background'
    const what = own !== undefined || ground === 'dark' ? 'lighter' : 'darker'
    return `${name} can hardly be read on ${where} (${found.toFixed(1)} : 1); 4.5 : 1 is comfortable, so take a ${own === undefined ? what : 'more different'} colour`
  }
  return null
}
