/** A value for some conversations, kept on this machine: one JSON file. */
import { isObject } from '../files/is-object.ts'
import { readJson } from '../files/read-json.ts'
import { writeAtomically } from '../files/write-atomically.ts'

export interface SidMapFile<Value> {
  /** By conversation SID. */
  readonly read: () => ReadonlyMap<string, Value>
  readonly write: (values: ReadonlyMap<string, Value>) => void
}

export interface SidMapFileParts<Value> {
  readonly path: string
  /** What the file calls the values. */
  readonly name: string
  readonly isValue: (value: unknown) => value is Value
  /** Hears when the disk refuses. */
  readonly onError: (error: unknown) => void
}

/** What is spoilt counts as never said. */
export const createSidMapFile = <Value>({
  path,
  name,
  isValue,
  onError,
}: SidMapFileParts<Value>): SidMapFile<Value> => ({
  read: () => {
    const file = readJson(path)
    const entries = Object.entries(isObject(file) && isObject(file[name]) ? file[name] : {})
    return new Map(entries.filter((entry): entry is [string, Value] => isValue(entry[1])))
  },
  write: (values) => {
    try {
      writeAtomically(path, JSON.stringify({ [name]: Object.fromEntries(values) }))
    } catch (error) {
      onError(error)
    }
  },
})
