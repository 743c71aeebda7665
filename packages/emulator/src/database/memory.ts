/** Values that this process knows of its tables, until they may have changed. */

/** So many values of a kind are remembered at most. */
const MOST = 10_000

export interface Memory<Key, Value> {
  readonly get: (key: Key) => Value | undefined
  readonly set: (key: Key, value: Value) => void
  /** What is remembered, else what `read` gives, which is remembered from then on. */
  readonly getOr: (key: Key, read: () => Value) => Value
}

/** Values that two keys name together. */
export interface PairMemory<Value> {
  readonly get: (first: string | number, second: string | number) => Value | undefined
  readonly set: (first: string | number, second: string | number, value: Value) => void
}

/** Makes memories, each of a table, and makes them forget. */
export interface Memories {
  readonly create: <Key, Value>(table: string) => Memory<Key, Value>
  readonly createPairs: <Value>(table: string) => PairMemory<Value>
  readonly forget: (table: string) => void
  readonly forgetAll: () => void
}

export const createMemories = (): Memories => {
  const byTable = new Map<string, (() => void)[]>()
  const onForget = (table: string, forget: () => void): void =>
    void byTable.set(table, [...(byTable.get(table) ?? []), forget])

  return {
    create: <Key, Value>(table: string): Memory<Key, Value> => {
      const values = new Map<Key, Value>()
      onForget(table, () => values.clear())
      const set = (key: Key, value: Value): void => {
        if (values.size >= MOST) values.clear()
        values.set(key, value)
      }
      return {
        get: (key) => values.get(key),
        set,
        getOr: (key, read) => {
          const known = values.get(key)
          if (known !== undefined || values.has(key)) return known as Value
          const value = read()
          set(key, value)
          return value
        },
      }
    },
    createPairs: <Value>(table: string): PairMemory<Value> => {
      // Joining the keys to one text would cost more than looking up both.
      const values = new Map<string | number, Map<string | number, Value>>()
      let size = 0
      const forget = (): void => {
        values.clear()
        size = 0
      }
      onForget(table, forget)
      return {
        get: (first, second) => values.get(first)?.get(second),
        set: (first, second, value) => {
          if (size >= MOST) forget()
          size += 1
          const own = values.get(first)
          if (own === undefined) values.set(first, new Map([[second, value]]))
          else own.set(second, value)
        },
      }
    },
    forget: (table) => {
      for (const forget of byTable.get(table) ?? []) forget()
    },
    forgetAll: () => {
      for (const all of byTable.values()) for (const forget of all) forget()
    },
  }
}
