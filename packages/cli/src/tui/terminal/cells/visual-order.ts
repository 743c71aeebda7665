/** Puts the cells of a row into the order in which they are read, for terminals that leave that to the program. */
import { createBidi, type BidiCharTypeName } from './bidi.ts'
import type { Row } from './row.ts'

export interface VisualRow {
  readonly row: Row
  /** Where each column of the row has gone; `null` = all are where they were. */
  readonly columns: readonly number[] | null
}

export type VisualOrder = (row: Row) => VisualRow

/** One character with all its cells. */
interface Unit {
  readonly text: string
  readonly start: number
  readonly width: number
}

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

/** What we draw between texts: rules, frames, marks. It stays in its column, and parts what stands on its sides. */
const fixed = /^[\u2022\u203a\u2500-\u25ff]$/u

const unitsOf = ({ cells }: Row): readonly Unit[] => {
  const units: Unit[] = []
  for (let start = 0; start < cells.length; start += 1) {
    if (cells[start] === '') continue
    let width = 1
    while (cells[start + width] === '') width += 1
    units.push({ text: cells[start] ?? ' ', start, width })
  }
  return units
}

/** Texts that stand by themselves: two blanks, or what is fixed, part them. */
const textsOf = (units: readonly Unit[]): readonly (readonly Unit[])[] => {
  const texts: Unit[][] = [[]]
  for (const [at, unit] of units.entries()) {
    const isGap = unit.text === ' ' && (units[at + 1]?.text === ' ' || texts.at(-1)?.length === 0)
    if (isGap || fixed.test(unit.text)) texts.push([])
    else texts.at(-1)?.push(unit)
  }
  return texts.map((text) => {
    // The sign before a name (`# `) is ours.
    const isSigned = text[1]?.text === ' ' && /^[^\p{L}\p{N}]$/u.test(text[0]?.text ?? '')
    const from = isSigned ? 2 : 0
    return text.slice(from, text.at(-1)?.text === ' ' ? -1 : undefined)
  })
}

/** The algorithm takes one UTF-16 unit for each character: one of the same kind does for those that have two. */
const stand: Partial<Record<BidiCharTypeName, string>> = {
  R: '\u05d0',
  AL: '\u0627',
  ON: '!',
  EN: '1',
  AN: '\u0663',
}

/** Made once: it remembers the rows that it has put in order. */
export const createVisualOrder = (): VisualOrder => {
  const bidi = createBidi()
  const known = new WeakMap<Row, VisualRow>()

  const levelsOf = (text: readonly Unit[]): Uint8Array => {
    const kinds = text.map((unit) => bidi.getBidiCharTypeName(unit.text))
    const count = (...wanted: readonly BidiCharTypeName[]): number =>
      kinds.filter((kind) => wanted.includes(kind)).length
    const plain = text.map((unit, at) =>
      unit.text.codePointAt(0) === unit.text.charCodeAt(0)
        ? unit.text.charAt(0)
        : (stand[kinds[at] ?? 'L'] ?? 'a'),
    )
    // Names of one script stand in sentences of another: the greater part decides.
    return bidi.getEmbeddingLevels(plain.join(''), count('R', 'AL') > count('L') ? 'rtl' : 'ltr').levels
  }

  /** Rule L2 of UAX #9: from the highest level down, what is at that level or above is turned around. */
  const ordered = (text: readonly Unit[], levels: Uint8Array): readonly number[] => {
    let order = text.map((_, at) => at)
    for (let level = Math.max(...levels); level > 0; level -= 1) {
      const next: number[] = []
      for (let at = 0; at < order.length;) {
        let end = at
        while (end < order.length && (levels[order[end] ?? 0] ?? 0) >= level) end += 1
        next.push(...(end > at ? order.slice(at, end).reverse() : order.slice(at, at + 1)))
        at = Math.max(end, at + 1)
      }
      order = next
    }
    return order
  }

  const arrange = (row: Row): VisualRow => {
    if (!row.isUncertain || !rightToLeft.test(row.cells.join(''))) return { row, columns: null }
    const cells = [...row.cells]
    const styles = [...row.styles]
    const columns = cells.map((_, x) => x)
    for (const text of textsOf(unitsOf(row))) {
      if (!text.some((unit) => rightToLeft.test(unit.text))) continue
      const levels = levelsOf(text)
      let x = text[0]?.start ?? 0
      for (const at of ordered(text, levels)) {
        const { text: character, start, width } = text[at] ?? { text: ' ', start: x, width: 1 }
        const isTurned = ((levels[at] ?? 0) & 1) === 1
        for (let cell = 0; cell < width; cell += 1) {
          cells[x + cell] =
            cell > 0 ? '' : ((isTurned ? bidi.getMirroredCharacter(character) : null) ?? character)
          styles[x + cell] = row.styles[start + cell] ?? 0
          columns[start + cell] = x + cell
        }
        x += width
      }
    }
    return { row: { ...row, cells, styles }, columns }
  }

  return (row) => {
    const before = known.get(row)
    if (before !== undefined) return before
    const made = arrange(row)
    known.set(row, made)
    return made
  }
}
