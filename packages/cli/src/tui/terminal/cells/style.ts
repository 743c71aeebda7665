/** What a cell looks like, as a number: parsed from SGR and OSC 8 sequences, and written as the shortest change. */

import { isPair, packPair, unpackPair } from './colour-pair.ts'

interface Attributes {
  /** SGR parameters of the foreground, `''` = the terminal's own. */
  readonly foreground: string
  readonly background: string
  /** Bit n is set when SGR n is: 1 bold, 2 dim, 3 italic, 4 underline, 5 blink, 7 inverse, 8 hidden, 9 struck out. */
  readonly flags: number
  /** Parameters and address of an OSC 8 link; `''` = none. */
  readonly link: string
}

const plain: Attributes = { foreground: '', background: '', flags: 0, link: '' }

/** The number of the style that terminals begin with. */
export const plainStyle = 0

/** Which flag each "off" parameter takes away; 22 takes bold and dim. */
const offBits: Readonly<Record<number, number>> = {
  22: (1 << 1) | (1 << 2),
  23: 1 << 3,
  24: 1 << 4,
  25: 1 << 5,
  27: 1 << 7,
  28: 1 << 8,
  29: 1 << 9,
}

const inverse = 1 << 7
/** Underline, inverse, struck out. */
const seenOnBlanks = (1 << 4) | inverse | (1 << 9)

const flagParameters = [1, 2, 3, 4, 5, 7, 8, 9]

/** One SGR parameter or colour at `at`; gives the attributes and how many parameters it took. */
const applyParameter = (
  attributes: Attributes,
  parameters: readonly number[],
  at: number,
): readonly [Attributes, number] => {
  const code = parameters[at] ?? 0
  if (code === 0) return [{ ...plain, link: attributes.link }, 1]
  if (flagParameters.includes(code)) return [{ ...attributes, flags: attributes.flags | (1 << code) }, 1]
  const off = offBits[code]
  if (off !== undefined) return [{ ...attributes, flags: attributes.flags & ~off }, 1]
  if (code === 38 || code === 48) {
    const length = parameters[at + 1] === 5 ? 3 : 5
    const colour = parameters.slice(at, at + length).join(';')
    return [{ ...attributes, [code === 38 ? 'foreground' : 'background']: colour }, length]
  }
  if (code === 39) return [{ ...attributes, foreground: '' }, 1]
  if (code === 49) return [{ ...attributes, background: '' }, 1]
  if ((code >= 30 && code <= 37) || (code >= 90 && code <= 97))
    return [{ ...attributes, foreground: String(code) }, 1]
  if ((code >= 40 && code <= 47) || (code >= 100 && code <= 107))
    return [{ ...attributes, background: String(code) }, 1]
  return [attributes, 1]
}

const sgr = (attributes: Attributes): string =>
  [
    ...flagParameters.filter((code) => (attributes.flags & (1 << code)) !== 0),
    attributes.foreground,
    attributes.background,
  ]
    .filter((parameter) => parameter !== '')
    .join(';')

/** The parameters that lead from one to the other without a reset; `null` when something must be taken away. */
const added = (from: Attributes, to: Attributes): string | null => {
  const mustDrop =
    (from.flags & ~to.flags) !== 0 ||
    (from.foreground !== '' && to.foreground === '') ||
    (from.background !== '' && to.background === '')
  if (mustDrop) return null
  return sgr({
    flags: to.flags & ~from.flags,
    foreground: from.foreground === to.foreground ? '' : to.foreground,
    background: from.background === to.background ? '' : to.background,
    link: '',
  })
}

export interface Styles {
  /** The style after an SGR sequence with these parameters (`1;38;5;39`). */
  readonly withSgr: (style: number, parameters: string) => number
  /** The style in these colours alone; unlike others it takes no memory, however many there are. */
  readonly ofColours: (parameters: string) => number
  /** The style after `OSC 8 ; link ST`; `link` is `parameters;address`, `;` ends the link. */
  readonly withLink: (style: number, link: string) => number
  readonly isLink: (style: number) => boolean
  /** The bytes that make a terminal which writes in style `from` write in `to`. */
  readonly change: (from: number, to: number) => string
  /** Whether a blank cell looks the same in both: its foreground cannot be seen. */
  readonly isSameBlank: (left: number, right: number) => boolean
}

/** Numbers are good for one instance only. */
export const createStyles = (): Styles => {
  const numbers = new Map<string, number>([[JSON.stringify(plain), plainStyle]])
  const known: Attributes[] = [plain]
  const changes = new Map<string, string>()
  const derived = new Map<string, number>()

  const attributesOf = (style: number): Attributes =>
    isPair(style) ? { ...plain, ...unpackPair(style) } : (known[style] ?? plain)
  const numberOf = (attributes: Attributes): number => {
    const key = JSON.stringify(attributes)
    const number = numbers.get(key)
    if (number !== undefined) return number
    known.push(attributes)
    numbers.set(key, known.length - 1)
    return known.length - 1
  }
  const remember = <Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value => {
    const value = map.get(key) ?? make()
    map.set(key, value)
    return value
  }

  const applied = (start: Attributes, parameters: string): Attributes => {
    const numbersGiven = parameters.split(';').map(Number)
    let attributes = start
    for (let at = 0; at < numbersGiven.length;) {
      const [next, taken] = applyParameter(attributes, numbersGiven, at)
      attributes = next
      at += taken
    }
    return attributes
  }
  const changeBetween = (from: number, to: number): string => {
    const before = attributesOf(from)
    const after = attributesOf(to)
    const onTop = added(before, after)
    const anew = `0;${sgr(after)}`.replace(/^0;$/, '')
    const parameters = onTop === null || onTop.length > anew.length ? anew : onTop
    const isSame = onTop === ''
    const link = before.link === after.link ? '' : `\u001b]8;${after.link === '' ? ';' : after.link}\u001b\\`
    return (isSame ? '' : `\u001b[${parameters}m`) + link
  }

  return {
    withSgr: (style, parameters) =>
      remember(derived, `${style} ${parameters}`, () => numberOf(applied(attributesOf(style), parameters))),
    ofColours: (parameters) => {
      const attributes = applied(plain, parameters)
      const { foreground, background, flags } = attributes
      return (flags === 0 ? packPair(foreground, background) : null) ?? numberOf(attributes)
    },
    withLink: (style, link) => numberOf({ ...attributesOf(style), link: link === ';' ? '' : link }),
    isLink: (style) => attributesOf(style).link !== '',
    change: (from, to) =>
      isPair(from) || isPair(to)
        ? changeBetween(from, to)
        : remember(changes, `${from} ${to}`, () => changeBetween(from, to)),
    isSameBlank: (left, right) => {
      if (left === right) return true
      const before = attributesOf(left)
      const after = attributesOf(right)
      return (
        before.background === after.background &&
        before.link === after.link &&
        (before.flags & seenOnBlanks) === (after.flags & seenOnBlanks) &&
        // What is inverted shows its foreground.
        ((before.flags & inverse) === 0 || before.foreground === after.foreground)
      )
    },
  }
}
