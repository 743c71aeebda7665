/** Looks at the files that somebody wants to send, before anything is sent. */
import { stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import type { OutgoingFile } from '@terminal-chat/core'
import { userError } from '../errors.ts'
import { contentTypeOf } from './content-type.ts'
import { safeFileName } from './file-name.ts'

/** Twilio's limits for the files of one message: how many, and bytes of all together. */
export const mediaLimits = { count: 10, bytes: 150 * 1024 * 1024 } as const

/** `~` and `~/…` are the home folder, as in a shell. */
export const expandHome = (path: string): string =>
  path === '~' ? homedir() : path.startsWith('~/') ? join(homedir(), path.slice(2)) : path

const unusable = (file: string, reason: string): Error => userError('file-not-usable', { file, reason })

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EACCES: 'you may not read it',
  ENAMETOOLONG: 'the name is too long',
}

const describeFile = async (given: string): Promise<OutgoingFile> => {
  const path = resolve(expandHome(given))
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw unusable(given, reasons[error.code ?? ''] ?? 'it cannot be read')
  })
  // A pipe or a device might never end.
  if (!found.isFile())
    throw unusable(given, found.isDirectory() ? 'it is a folder' : 'it is not a plain file')
  if (found.size === 0) throw unusable(given, 'it is empty')
  const name = safeFileName(basename(path))
  return { path, name, contentType: contentTypeOf(name), size: found.size }
}

/** Rejects with a `UserError` for what cannot be sent: missing, no plain file, empty, too many, too large. */
export const describeFiles = async (paths: readonly string[]): Promise<readonly OutgoingFile[]> => {
  if (paths.length > mediaLimits.count)
    throw userError('too-many-files', { count: String(paths.length), limit: String(mediaLimits.count) })
  const files = await Promise.all(paths.map(describeFile))
  const bytes = files.reduce((sum, { size }) => sum + size, 0)
  if (bytes > mediaLimits.bytes) throw userError('files-too-large', { limit: '150 MB' })
  return files
}
