/** Reads JSON that may be missing or spoilt. */
import { readFileSync } from 'node:fs'

/** `null` when there is no such file, when it cannot be read, or when it holds no JSON. */
export const readJson = (path: string): unknown => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}
