/** The settings table: what the emulator remembers about itself. */
import type { Store } from './store.ts'

export interface Settings {
  /** The JSON value stored under `name`, or undefined. */
  readonly read: (name: string) => unknown
  readonly write: (name: string, value: unknown) => void
}

export const createSettings = (store: Store): Settings => {
  const select = store.prepare('SELECT value FROM settings WHERE name = ?')
  const upsert = store.prepare(
    'INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  )
  return {
    read: (name) => {
      const row = select.get(name)
      return row === undefined ? undefined : (JSON.parse(String(row['value'])) as unknown)
    },
    write: (name, value) => void upsert.run(name, JSON.stringify(value)),
  }
}
