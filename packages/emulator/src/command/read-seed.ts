/** Reads a seed file. */
import { readFileSync } from 'node:fs'
import type { Seed } from '../control/seed-schema.ts'
import { parseSeed } from '../control/seed.ts'

/** Throws an Error that names the file and says what is wrong with it. */
export const readSeed = (path: string): Seed => {
  try {
    return parseSeed(JSON.parse(readFileSync(path, 'utf8')))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(`the seed ${path} cannot be used: ${reason}`, { cause: error })
  }
}
