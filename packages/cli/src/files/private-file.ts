/** Reads secrets, but only from a file that nobody but its owner can read or replace. */
import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs'
import { userError } from '../errors.ts'

const problemOf = ({ mode, uid }: { readonly mode: number; readonly uid: number }): string | null => {
  // Windows has neither; its own folders are private by where they are.
  const self = process.getuid?.()
  if (self === undefined) return null
  if (uid !== self) return 'it belongs to somebody else'
  return (mode & 0o077) === 0 ? null : 'others can read or write it'
}

/** `null` when there is none. Throws `private-file` when it is not its owner's alone, a link, or cannot be read. */
export const readPrivateFile = (path: string): string | null => {
  let handle: number
  try {
    handle = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw userError('private-file', {
      file: path,
      reason: error instanceof Error ? error.message : String(error),
    })
  }
  try {
    // Asked of what is open, so that nobody can change it in between.
    const problem = problemOf(fstatSync(handle))
    if (problem !== null) throw userError('private-file', { file: path, reason: problem })
    return readFileSync(handle, 'utf8')
  } finally {
    closeSync(handle)
  }
}
