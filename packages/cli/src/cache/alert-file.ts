/** For which messages of each conversation somebody wants to be called, kept on this machine. */
import { join } from 'node:path'
import type { AlertLevel } from '@terminal-chat/core'
import { isObject } from '../files/is-object.ts'
import { readJson } from '../files/read-json.ts'
import { writeAtomically } from '../files/write-atomically.ts'

export interface AlertLevels {
  /** By conversation SID. */
  readonly read: () => ReadonlyMap<string, AlertLevel>
  readonly write: (levels: ReadonlyMap<string, AlertLevel>) => void
}

const isLevel = (value: unknown): value is AlertLevel =>
  value === 'all' || value === 'mentions' || value === 'none'

/** What is spoilt counts as never said. `onError` hears when the disk refuses. */
export const createAlertLevels = (folder: string, onError: (error: unknown) => void): AlertLevels => {
  const path = join(folder, 'alerts.json')
  return {
    read: () => {
      const file = readJson(path)
      const entries = Object.entries(isObject(file) && isObject(file['levels']) ? file['levels'] : {})
      return new Map(entries.filter((entry): entry is [string, AlertLevel] => isLevel(entry[1])))
    },
    write: (levels) => {
      try {
        writeAtomically(path, JSON.stringify({ levels: Object.fromEntries(levels) }))
      } catch (error) {
        onError(error)
      }
    },
  }
}
