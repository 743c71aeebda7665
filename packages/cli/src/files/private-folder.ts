/** Makes folders that nobody but their owner can look into. */
import { chmodSync, lstatSync, mkdirSync } from 'node:fs'
import { userError } from '../errors.ts'

/** Makes it when it is missing; takes others' rights away when it is there. Throws `private-folder`. */
export const ensurePrivateFolder = (folder: string): string => {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw userError('private-folder', { folder, reason })
  }
  const { mode, uid } = lstatSync(folder)
  // Windows has neither; its own folders are private by where they are.
  const self = process.getuid?.()
  if (self === undefined) return folder
  if (uid !== self) throw userError('private-folder', { folder, reason: 'it belongs to somebody else' })
  if ((mode & 0o077) !== 0) chmodSync(folder, 0o700)
  return folder
}
