/** One page of a table, found by key rather than by counting, so that the last page costs what the first does. */
import type { SQLInputValue } from 'node:sqlite'
import type { Store } from './store.ts'

/** Which page is wanted. */
export interface PageRequest {
  /** How many rows at most, from 1. */
  readonly limit: number
  readonly order: 'asc' | 'desc'
  /** The page starts behind this key, or ends in front of it, in the order asked for. Absent: the first page. */
  readonly cursor?: { readonly side: 'after' | 'before'; readonly key: number }
}

/** The rows of a page in the order asked for, with whether there are more on each side. */
export interface Page<Row> {
  readonly rows: readonly Row[]
  readonly hasPrevious: boolean
  readonly hasNext: boolean
}

/** What to read: a table, the integer column that orders it, and a fixed condition with `?` in it. */
export interface PageSource {
  readonly from: string
  readonly select: string
  readonly key: string
  readonly where: string
}

/** Prepares the four statements that paging both ways in both orders takes. */
export const createPager = <Row>(store: Pick<Store, 'prepare'>, source: PageSource) => {
  const prepare = (comparison: '<' | '>', direction: 'ASC' | 'DESC') =>
    store.prepare(
      `SELECT ${source.select} FROM ${source.from} WHERE ${source.where} AND ${source.key} ${comparison} ?
       ORDER BY ${source.key} ${direction} LIMIT ?`,
    )
  const up = prepare('>', 'ASC')
  const down = prepare('<', 'DESC')

  return (values: readonly SQLInputValue[], { limit, order, cursor }: PageRequest): Page<Row> => {
    const isBackward = cursor?.side === 'before'
    const isAscending = (order === 'asc') !== isBackward
    const edge = cursor?.key ?? (isAscending ? -1 : Number.MAX_SAFE_INTEGER)
    const found = (isAscending ? up : down).all(...values, edge, limit + 1) as unknown as Row[]
    const hasMore = found.length > limit
    const rows = hasMore ? found.slice(0, limit) : found
    if (isBackward) return { rows: rows.reverse(), hasPrevious: hasMore, hasNext: true }
    return { rows, hasPrevious: cursor !== undefined, hasNext: hasMore }
  }
}
