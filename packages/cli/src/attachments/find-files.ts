/** Finds out which reading of a paste names files that could be sent. */
import type { OutgoingFile } from '@terminal-chat/core'
import { describeFiles } from './outgoing-files.ts'

/** The files of the first reading that names nothing but files; none when there is no such. Never rejects. */
export const findFiles = async (
  readings: readonly (readonly string[])[],
): Promise<readonly OutgoingFile[]> => {
  for (const paths of readings) {
    const files = await Promise.all(paths.map((path) => describeFiles([path]).catch(() => [])))
    if (files.length > 0 && files.every((found) => found.length === 1)) return files.flat()
  }
  return []
}
