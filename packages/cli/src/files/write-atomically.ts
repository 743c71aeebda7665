/** Replaces a file in one step: a reader sees the old text or the new, even after a crash. */
import { renameSync, rmSync, writeFileSync } from 'node:fs'

/** Writes it, readable by its owner alone. Throws what the file system throws; the old text then stays. */
export const writeAtomically = (path: string, text: string): void => {
  const draft = `${path}.${process.pid}-${Math.random().toString(36).slice(2)}.tmp`
  try {
    writeFileSync(draft, text, { mode: 0o600, flag: 'wx' })
    renameSync(draft, path)
  } catch (error) {
    rmSync(draft, { force: true })
    throw error
  }
}
