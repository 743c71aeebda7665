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

/** A prepared `SELECT` whose rows are shared by all who ask. */
interface RememberedStatement {
  readonly get: (...values: (string | number)[]) => Row | undefined
  readonly all: (...values: (string | number)[]) => Row[]
}

/** Writes later, at the latest with the commit: those without a key in order, then of several under one key only the last. */
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
  readonly values: readonly SQLInputValue[]
}

/** Writes that wait: those that happen once each, in order, and then those of which the last under a key counts. */
interface Deferred {
  readonly once: Write[]
  readonly keyed: Map<string, Write>
}

const createDeferred = (): Deferred => ({ once: [], keyed: new Map() })
const isEmpty = ({ once, keyed }: Deferred): boolean => once.length === 0 && keyed.size === 0

/** One text for the values of a statement; most have one or two. */
const keyOf = (values: readonly (string | number)[]): string | number => {
  const [first = '', second] = values
  if (values.length === 1) return first
  return values.length === 2 ? `${first}\u0000${second}` : values.join('\u0000')
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
  let kept = createDeferred()
  let own = createDeferred()
  let isOpen = false
  let isInStep = false
  /** Most steps defer all they write: they need no savepoint. */
  let isMarked = false
  let failure: { readonly error: unknown } | undefined

  const carryOut = ({ once, keyed }: Deferred): void => {
    try {
      for (const { statement, values } of once) statement.run(...values)
      for (const { statement, values } of keyed.values()) statement.run(...values)
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
    if (!isEmpty(kept)) {
      const writes = kept
      kept = createDeferred()
      carryOut(writes)
    }
    if (!isEmpty(own)) {
      setMark()
      const writes = own
      own = createDeferred()
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
      const one = memories.create<string | number, Row | undefined>(table)
      const many = memories.create<string | number, Row[]>(table)
      return {
        get: (...values) => one.getOr(keyOf(values), () => (drain(), statement.get(...values))),
        all: (...values) => many.getOr(keyOf(values), () => (drain(), statement.all(...values))),
      }
    },
    prepareDeferred: (sql) => {
      const statement = database.prepare(sql)
      return (key, ...values) => {
        if (!isOpen) {
          statement.run(...values)
          return
        }
        const queue = isInStep ? own : kept
        if (key === null) queue.once.push({ statement, values })
        else queue.keyed.set(key, { statement, values })
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
      if (kept.once.length === 0) return
      const { once, keyed } = kept
      kept = { once: [], keyed }
      carryOut({ once, keyed: new Map() })
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
      for (const write of own.once) kept.once.push(write)
      for (const [key, write] of own.keyed) kept.keyed.set(key, write)
      if (!isEmpty(own)) own = createDeferred()
      isInStep = false
      isMarked = false
    },
    dropStep: () => {
      if (isMarked || !isEmpty(own)) memories.forgetAll()
      own = createDeferred()
      isInStep = false
      if (!isMarked) return
      isMarked = false
      revert.run()
      release.run()
    },
  }
}
