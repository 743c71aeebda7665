/** Replaces a file in one step: a reader sees the old text or the new, even after a crash. */
import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { open, rename } from 'node:fs/promises'

const draftOf = (path: string): string => `${path}.${process.pid}-${Math.random().toString(36).slice(2)}.tmp`

/** Writes it, readable by its owner alone. Throws what the file system throws; the old text then stays. */
export const writeAtomically = (path: string, text: string): void => {
  const draft = draftOf(path)
  try {
    writeFileSync(draft, text, { mode: 0o600, flag: 'wx' })
    renameSync(draft, path)
  } catch (error) {
    rmSync(draft, { force: true })
    throw error
  }
}

/**
 * The same for a text that comes in parts and is never in memory as a whole. Rejects as `parts` does; the old text then
 * stays, as it does when the process ends meanwhile.
 */
export const writePartsAtomically = async (path: string, parts: AsyncIterable<string>): Promise<void> => {
  const draft = draftOf(path)
  const removeDraft = (): void => rmSync(draft, { force: true })
  process.once('exit', removeDraft)
  try {
    const file = await open(draft, 'wx', 0o600)
    try {
      for await (const part of parts) await file.writeFile(part)
    } finally {
      await file.close()
    }
    await rename(draft, path)
  } catch (error) {
    removeDraft()
    throw error
  } finally {
    process.off('exit', removeDraft)
  }
}
