/** What the text of each terminal program stands on, as it was found out last: the first frame cannot wait for the answer. */
import { join } from 'node:path'
import { isObject } from '../files/is-object.ts'
import { readJson } from '../files/read-json.ts'
import { writeAtomically } from '../files/write-atomically.ts'

export interface BackgroundFile {
  readonly get: () => 'dark' | 'light' | null
  /** Throws nothing: it is only found out again. */
  readonly set: (background: 'dark' | 'light') => void
}

/** Programs remembered. */
const most = 50

/** `terminal`: what tells programs from each other, such as `TERM_PROGRAM`. */
export const createBackgroundFile = (dataFolder: string, terminal: string): BackgroundFile => {
  const path = join(dataFolder, 'cache', 'backgrounds.json')
  const read = (): Readonly<Record<string, unknown>> => {
    const file = readJson(path)
    return isObject(file) ? file : {}
  }
  return {
    get: () => {
      const known = read()[terminal]
      return known === 'dark' || known === 'light' ? known : null
    },
    set: (background) => {
      const { [terminal]: before, ...others } = read()
      if (before === background) return
      const kept = Object.fromEntries(Object.entries(others).slice(-most))
      try {
        writeAtomically(path, JSON.stringify({ ...kept, [terminal]: background }))
      } catch {
        // Asked again at the next start.
      }
    },
  }
}
