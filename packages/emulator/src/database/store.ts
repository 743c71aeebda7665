/** The one door to the database: writes that can wait are gathered, rows that are asked for again and again are remembered. */
import type { DatabaseSync, SQLInputValue, SQLOutputValue } from 'node:sqlite'
import { createMemories } from './memory.ts'
import type { Memory } from './memory.ts'

type Row = Record<string, SQLOutputValue>

/** A prepared statement; it sees everything that was written before, also what was deferred. */
export interface Statement {
  readonly get: (...values: SQLInputValue[]) => Row | undefined
  readonly all: (...values: SQLInputValue[]) => Row[]
  readonly run: (...values: SQLInputValue[]) => unknown
}

/** A prepared `SELECT` whose rows are shared by all who ask. */
interface RememberedStatement {
  readonly get: (...values: (string | number)[]) => Row | undefined
  readonly all: (...values: (string | number)[]) => Row[]
}

/** Writes later, in order, at the latest with the commit; of several under one key (unless it is null) only the last. */
export type DeferredWrite = (key: string | null, ...values: SQLInputValue[]) => void

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
  /** Throws when anything, also a deferred write, cannot be stored. */
  readonly commit: () => void
  readonly rollback: () => void
  readonly openStep: () => void
  readonly keepStep: () => void
  /** Undoes what was written since `openStep`. */
  readonly dropStep: () => void
}

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
  let kept = new Map<string, () => void>()
  let own = new Map<string, () => void>()
  let isInStep = false
  /** Most steps defer all they write: they need no savepoint. */
  let isMarked = false
  let failure: { readonly error: unknown } | undefined
  let numbered = 0

  const carryOut = (writes: ReadonlyMap<string, () => void>): void => {
    try {
      for (const write of writes.values()) write()
    } catch (error) {
      // Steps that are over count on it, so nothing of this turn may be acknowledged.
      failure = { error }
      throw error
    }
  }
  const setMark = (): void => {
    if (!isInStep || isMarked) return
    mark.run()
    isMarked = true
  }
  const drain = (): void => {
    if (kept.size > 0) {
      const writes = kept
      kept = new Map()
      carryOut(writes)
    }
    if (own.size > 0) {
      setMark()
      const writes = own
      own = new Map()
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
      const one = memories.create<string, Row | undefined>(table)
      const many = memories.create<string, Row[]>(table)
      return {
        get: (...values) => one.getOr(values.join('\u0000'), () => (drain(), statement.get(...values))),
        all: (...values) => many.getOr(values.join('\u0000'), () => (drain(), statement.all(...values))),
      }
    },
    prepareDeferred: (sql) => {
      const statement = database.prepare(sql)
      return (key, ...values) => {
        const write = (): void => void statement.run(...values)
        if (!database.isTransaction) return write()
        numbered += 1
        const queue = isInStep ? own : kept
        queue.set(key ?? `#${numbered}`, write)
      }
    },
    remember: (table) => memories.create(table),
    exec: (sql) => {
      drain()
      setMark()
      memories.forgetAll()
      database.exec(sql)
    },

    begin: () => void start.run(),
    commit: () => {
      if (failure !== undefined) throw failure.error
      drain()
      end.run()
    },
    rollback: () => {
      kept = new Map()
      failure = undefined
      memories.forgetAll()
      undo.run()
    },
    openStep: () => {
      isInStep = true
    },
    keepStep: () => {
      if (isMarked) release.run()
      for (const [key, write] of own) kept.set(key, write)
      if (own.size > 0) own = new Map()
      isInStep = false
      isMarked = false
    },
    dropStep: () => {
      if (isMarked || own.size > 0) memories.forgetAll()
      own = new Map()
      isInStep = false
      if (!isMarked) return
      isMarked = false
      revert.run()
      release.run()
    },
  }
}
