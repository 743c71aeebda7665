/** Reads a file that is to be sent now: it may have waited, and be another or gone. */
import { readFile } from 'node:fs/promises'
import { GatewayError, type OutgoingFile } from '@terminal-chat/core'

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'is not there any more',
  ENOTDIR: 'is not there any more',
  EISDIR: 'is a folder now',
  EACCES: 'may not be read any more',
}

/** Rejects with a `GatewayError` (`failed`) that names the file, never its folder. */
export const readOutgoing = async ({ path, name }: Pick<OutgoingFile, 'path' | 'name'>): Promise<Buffer> => {
  try {
    return await readFile(path)
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    throw new GatewayError('failed', `${name} ${reasons[code] ?? `cannot be read (${code})`}`)
  }
}
