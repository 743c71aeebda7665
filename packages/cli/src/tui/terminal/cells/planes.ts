/** Lays blocks of ready-made rows over what Ink draws. */
import { blankRow, type Row } from './row.ts'
import { plainStyle } from './style.ts'
import type { VisualOrder } from './visual-order.ts'

/** A block of the screen. Nothing below it shines through, wherever its rows are shorter or fewer than it. */
export interface Plane {
  /** Cells from the left upper corner of the screen. */
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly rows: readonly Row[]
  /** Those with a higher one lie above. */
  readonly level: number
}

export interface Planes {
  /** Puts one on the screen, or another in its place. */
  readonly put: (key: unknown, plane: Plane) => void
  readonly remove: (key: unknown) => void
  /**
   * What is to be seen when all lie over `base`. The same row comes back while nothing in it changed. `order`: in which
   * each block is read, by itself; `null` = the terminal takes care of that.
   */
  readonly over: (base: readonly Row[], columns: number, order: VisualOrder | null) => readonly Row[]
}

interface Layer {
  readonly row: Row
  readonly x: number
  readonly width: number
}

interface Composite {
  readonly base: Row
  readonly layers: readonly Layer[]
  readonly row: Row
}

const isSameLayer = (left: Layer, right: Layer | undefined): boolean =>
  left.row === right?.row && left.x === right.x && left.width === right.width

const isUpToDate = (known: Composite | undefined, base: Row, layers: readonly Layer[]): known is Composite =>
  known !== undefined &&
  known.base === base &&
  known.layers.length === layers.length &&
  layers.every((layer, at) => isSameLayer(layer, known.layers[at]))

const compose = (base: Row, layers: readonly Layer[], columns: number): Row => {
  const cells = [...base.cells]
  const styles = [...base.styles]
  let { isUncertain } = base
  const clear = (x: number): void => {
    cells[x] = ' '
    styles[x] = plainStyle
  }
  for (const { row, x, width } of layers) {
    const end = Math.min(columns, x + width)
    for (let gap = cells.length; gap < x; gap += 1) clear(gap)
    // Of a wide character only half of which is covered, the other half is no character.
    for (let half = x; half > 0 && half < cells.length && cells[half] === ''; half -= 1) clear(half - 1)
    for (let half = end; cells[half] === ''; half += 1) clear(half)
    for (let at = x; at < end; at += 1) {
      cells[at] = row.cells[at - x] ?? ' '
      styles[at] = row.styles[at - x] ?? plainStyle
    }
    isUncertain ||= row.isUncertain
  }
  while (cells.at(-1) === ' ' && styles.at(-1) === plainStyle) {
    cells.pop()
    styles.pop()
  }
  return { cells, styles, isUncertain }
}

export const createPlanes = (): Planes => {
  const planes = new Map<unknown, Plane>()
  let order: readonly Plane[] | null = null
  let composites: readonly Composite[] = []

  const layersAt = (y: number, sorted: readonly Plane[], order: VisualOrder | null): readonly Layer[] =>
    sorted
      .filter((plane) => y >= plane.y && y < plane.y + plane.height)
      .map(({ rows, x, y: top, width }) => {
        const row = rows[y - top] ?? blankRow
        return { row: order === null ? row : order(row).row, x, width }
      })

  return {
    put: (key, plane) => {
      planes.set(key, plane)
      order = null
    },
    remove: (key) => {
      planes.delete(key)
      order = null
    },
    over: (base, columns, visual) => {
      const sorted = (order ??= [...planes.values()].sort((left, right) => left.level - right.level))
      composites = base.map((row, y) => {
        const layers = layersAt(y, sorted, visual)
        const known = composites[y]
        if (isUpToDate(known, row, layers)) return known
        return { base: row, layers, row: layers.length === 0 ? row : compose(row, layers, columns) }
      })
      return composites.map(({ row }) => row)
    },
  }
}
