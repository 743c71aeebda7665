/** All tables at once: empties them, copies them out, puts a copy back. */
import type { SQLInputValue } from 'node:sqlite'
import type { Store } from './store.ts'

/** A row as it is stored. */
type Row = Readonly<Record<string, string | number | null>>

/** A copy of all data but what the emulator remembers about itself; JSON can hold it. */
export interface TableCopy {
  /** Version of the shape of the data. */
  readonly version: number
  readonly tables: Readonly<Record<string, readonly Row[]>>
}

/** All within a turn's write. */
export interface Tables {
  readonly clear: () => void
  readonly copy: () => TableCopy
  /** Replaces everything. Throws a RangeError that says what to do when the copy is of another shape. */
  readonly restore: (copy: TableCopy) => void
}

/** Credentials stay: who holds them must be able to go on. */
const kept = new Set(['settings'])

const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`

const describeMismatch = (theirs: number, ours: number): string => {
  const what = `the snapshot is of data version ${theirs}, this emulator reads version ${ours}`
  if (theirs > ours) return `${what}: use a newer emulator`
  const viaFile =
    'restore it with the emulator that took it into a data file, which this one brings up to date when it opens it'
  return `${what}: take the snapshot anew, or ${viaFile}`
}

export const createTables = (store: Store): Tables => {
  const version = (): number => Number(store.prepare('PRAGMA user_version').get()?.['user_version'])
  const names = (): readonly string[] =>
    store
      .prepare(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY rootpage",
      )
      .all()
      .map(({ name }) => String(name))
      .filter((name) => !kept.has(name))
  const columnsOf = (table: string): ReadonlySet<string> =>
    new Set(
      store
        .prepare(`PRAGMA table_info(${quote(table)})`)
        .all()
        .map(({ name }) => String(name)),
    )

  const clear = (): void => {
    // References are checked at the commit only, so the order of the tables does not matter.
    store.exec('PRAGMA defer_foreign_keys = ON')
    for (const name of names()) store.exec(`DELETE FROM ${quote(name)}`)
  }

  const insertAll = (table: string, rows: readonly Row[]): void => {
    const [first] = rows
    if (first === undefined) return
    const columns = Object.keys(first)
    const known = columnsOf(table)
    const strange = columns.find((column) => !known.has(column))
    if (strange !== undefined)
      throw new RangeError(`the snapshot has a column ${table}.${strange} that is not known`)
    const places = columns.map(() => '?').join(', ')
    const insert = store.prepare(
      `INSERT INTO ${quote(table)} (${columns.map(quote).join(', ')}) VALUES (${places})`,
    )
    for (const row of rows) insert.run(...columns.map((column): SQLInputValue => row[column] ?? null))
  }

  return {
    clear,
    copy: () => ({
      version: version(),
      tables: Object.fromEntries(
        names().map((name) => [
          name,
          store.prepare(`SELECT * FROM ${quote(name)}`).all() as unknown as Row[],
        ]),
      ),
    }),
    restore: (copy) => {
      if (copy.version !== version()) throw new RangeError(describeMismatch(copy.version, version()))
      const known = new Set(names())
      const strange = Object.keys(copy.tables).find((name) => !known.has(name))
      if (strange !== undefined) throw new RangeError(`the snapshot has a table ${strange} that is not known`)
      clear()
      for (const [name, rows] of Object.entries(copy.tables)) insertAll(name, rows)
    },
  }
}
