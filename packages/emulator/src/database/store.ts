/** The one door to the database: writes that can wait are gathered, rows that are asked for again and again are remembered. */
import type { DatabaseSync, SQLInputValue, SQLOutputValue, StatementSync } from 'node:sqlite'
import { createMemories } from './memory.ts'
import type { Memory } from './memory.ts'

type Row = Record<string, SQLOutputValue>

/** A prepared statement; it sees everything that was written before, also what was deferred. */
export interface Statement {
  readonly get: (...values: SQLInputValue[]) => Row | undefined
  readonly all: (...values: SQLInputValue[]) => Row[]
  readonly run: (...values: SQLInputValue[]) => unknown
}

type Key = string | number

/** A prepared `SELECT` of one or two values, whose rows are shared by all who ask. */
interface RememberedStatement {
  readonly get: (first: Key, second?: Key) => Row | undefined
  readonly all: (first: Key, second?: Key) => Row[]
}

/**
 * Writes later, at the latest with the commit: those without a row in order, then of several to one row, named by its id,
 * only the last.
 */
export type DeferredWrite = (row: number | null, ...values: SQLInputValue[]) => void

/** What tables are made of. */
export interface Store {
  readonly prepare: (sql: string) => Statement
  /** A `SELECT` whose rows are remembered until something else is written to that table, or anything is deleted. */
  readonly prepareRemembered: (sql: string, table: string) => RememberedStatement
  /** A write that is not read back as it happens: it leaves what is remembered alone. */
  readonly prepareDeferred: (sql: string) => DeferredWrite
  /** Values that are forgotten together with the remembered rows of that table, and when a step or a commit fails. */
  readonly remember: <Key, Value>(table: string) => Memory<Key, Value>
  readonly exec: (sql: string) => void
}

/** What the turn does with it. */
export interface TransactionalStore extends Store {
  readonly begin: () => void
  /** Carries out what earlier steps deferred, but for what may still be deferred again under its key. */
  readonly writeAhead: () => void
  /** Throws when anything, also a deferred write, cannot be stored. */
  readonly commit: () => void
  readonly rollback: () => void
  readonly openStep: () => void
  readonly keepStep: () => void
  /** Undoes what was written since `openStep`. */
  readonly dropStep: () => void
}

interface Write {
  readonly statement: StatementSync
  /** What it replaces as long as it waits; null for nothing. */
  readonly row: number | null
  readonly values: readonly SQLInputValue[]
}

/** Writes that wait: those that happen once each, in order, and then those of which the last to a row counts. */
interface Deferred {
  readonly once: Write[]
  readonly last: Map<StatementSync, Map<number, Write>>
}

const createDeferred = (): Deferred => ({ once: [], last: new Map() })

const written = /^\s*(INSERT INTO|UPDATE|DELETE FROM)\s+"?(\w+)/

export const createStore = (database: DatabaseSync): TransactionalStore => {
  const start = database.prepare('BEGIN IMMEDIATE')
  const end = database.prepare('COMMIT')
  const undo = database.prepare('ROLLBACK')
  const mark = database.prepare('SAVEPOINT step')
  const release = database.prepare('RELEASE step')
  const revert = database.prepare('ROLLBACK TO step')
  const memories = createMemories()

  /** What steps that are over have deferred, and what the present one has. */
  let kept = createDeferred()
  let own: Write[] = []
  let isOpen = false
  let isInStep = false
  /** Most steps defer all they write: they need no savepoint. */
  let isMarked = false
  let failure: { readonly error: unknown } | undefined

  const carryOut = (writes: Iterable<Write>): void => {
    try {
      for (const { statement, values } of writes) statement.run(...values)
    } catch (error) {
      // Steps that are over count on it, so nothing of this turn may be acknowledged.
      failure = { error }
      throw error
    }
  }
  const keep = (write: Write): void => {
    const { statement, row } = write
    if (row === null) {
      kept.once.push(write)
      return
    }
    const rows = kept.last.get(statement)
    if (rows === undefined) kept.last.set(statement, new Map([[row, write]]))
    else rows.set(row, write)
  }
  const setMark = (): void => {
    if (!isInStep || isMarked) return
    mark.run()
    isMarked = true
  }
  const drain = (): void => {
    const { once, last } = kept
    if (once.length > 0 || last.size > 0) {
      kept = createDeferred()
      carryOut(once)
      for (const rows of last.values()) carryOut(rows.values())
    }
    if (own.length > 0) {
      setMark()
      const writes = own
      own = []
      carryOut(writes)
    }
  }

  return {
    prepare: (sql) => {
      const statement = database.prepare(sql)
      const [, verb, table = ''] = written.exec(sql) ?? []
      const before = (): void => {
        drain()
        if (verb === undefined) return
        setMark()
        // Deleting takes along what refers to it, whatever table that is in.
        if (verb === 'DELETE FROM') memories.forgetAll()
        else memories.forget(table)
      }
      return {
        get: (...values) => (before(), statement.get(...values)),
        all: (...values) => (before(), statement.all(...values)),
        run: (...values) => (before(), statement.run(...values)),
      }
    },
    prepareRemembered: (sql, table) => {
      const statement = database.prepare(sql)
      // Null stands for a row that is not there.
      const one = memories.createPairs<Row | null>(table)
      const many = memories.createPairs<Row[]>(table)
      const valuesOf = (first: Key, second: Key | undefined): Key[] =>
        second === undefined ? [first] : [first, second]
      // Copies, because V8 keeps the rows that SQLite gives as hash tables, which are slow to read and ten times slower to spread.
      // Written out, because a function that reads on demand would have to be made for each of these questions.
      return {
        get: (first, second) => {
          const known = one.get(first, second ?? '')
          if (known !== undefined) return known ?? undefined
          drain()
          const found = statement.get(...valuesOf(first, second))
          const row = found && { ...found }
          one.set(first, second ?? '', row ?? null)
          return row
        },
        all: (first, second) => {
          const known = many.get(first, second ?? '')
          if (known !== undefined) return known
          drain()
          const rows = statement.all(...valuesOf(first, second)).map((row) => ({ ...row }))
          many.set(first, second ?? '', rows)
          return rows
        },
      }
    },
    prepareDeferred: (sql) => {
      const statement = database.prepare(sql)
      return (row, ...values) => {
        const write = { statement, row, values }
        if (!isOpen) statement.run(...values)
        else if (isInStep) own.push(write)
        else keep(write)
      }
    },
    remember: (table) => memories.create(table),
    exec: (sql) => {
      drain()
      setMark()
      memories.forgetAll()
      database.exec(sql)
    },

    begin: () => {
      start.run()
      isOpen = true
    },
    writeAhead: () => {
      const { once, last } = kept
      if (once.length === 0) return
      kept = { once: [], last }
      carryOut(once)
    },
    commit: () => {
      if (failure !== undefined) throw failure.error
      drain()
      end.run()
      isOpen = false
    },
    rollback: () => {
      kept = createDeferred()
      failure = undefined
      isOpen = false
      memories.forgetAll()
      undo.run()
    },
    openStep: () => {
      isInStep = true
    },
    keepStep: () => {
      if (isMarked) release.run()
      for (const write of own) keep(write)
      if (own.length > 0) own = []
      isInStep = false
      isMarked = false
    },
    dropStep: () => {
      if (isMarked || own.length > 0) memories.forgetAll()
      own = []
      isInStep = false
      if (!isMarked) return
      isMarked = false
      revert.run()
      release.run()
    },
  }
}
