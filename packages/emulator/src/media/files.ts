/** Keeps the content of uploads: one file each, in one folder, streamed both ways. */
import {
  createReadStream,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { TwilioError } from '../errors.ts'
import { isSid } from '../sid.ts'

export interface MediaFiles {
  /**
   * Writes a stream to disk and resolves with its size in bytes; never more than a chunk of it is in memory.
   * Rejects with 413/50512 behind `limit`, and leaves no file behind then. The stream itself is not destroyed.
   */
  readonly receive: (sid: string, content: Readable, limit: number) => Promise<number>
  /** Writes something small at once; returns its size in bytes. */
  readonly write: (sid: string, content: string | Buffer) => number
  readonly read: (sid: string) => Readable
  /** All of it at once; undefined when it is not there. */
  readonly readAll: (sid: string) => Buffer | undefined
  /** Files that are not there are passed over. */
  readonly remove: (sids: readonly string[]) => Promise<void>
  /** Removes what an upload that was cut off or a crash left behind. */
  readonly sweep: (isKnown: (sid: string) => boolean) => void
  /** Removes the folder when it was a temporary one. */
  readonly close: () => void
}

/** `folder` null: a temporary one, made at the first upload, that goes on `close`. */
export const createMediaFiles = (folder: string | null): MediaFiles => {
  let path: string | undefined
  const ready = (): string => {
    if (path !== undefined) return path
    if (folder === null) return (path = mkdtempSync(join(tmpdir(), 'conversations-media-')))
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    return (path = folder)
  }

  const write = async (name: string, content: Readable, limit: number): Promise<number> => {
    const file = await open(name, 'wx', 0o600)
    try {
      let size = 0
      // Destroying a request would cut the connection that the refusal has to go out on.
      for await (const chunk of content.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
        size += chunk.length
        if (size > limit) throw new TwilioError('media-too-large')
        await file.appendFile(chunk)
      }
      // Who is told that it is stored may rely on it.
      await file.sync()
      return size
    } finally {
      await file.close()
    }
  }

  const remove = async (sids: readonly string[]): Promise<void> => {
    for (const sid of sids) await rm(join(ready(), sid), { force: true })
  }

  return {
    receive: async (sid, content, limit) => {
      // It may break off before it is read from; reading it then throws, which is soon enough.
      content.on('error', () => undefined)
      try {
        return await write(join(ready(), sid), content, limit)
      } catch (error) {
        await remove([sid])
        throw error
      }
    },
    write: (sid, content) => {
      if (!isSid('media', sid)) throw new RangeError('no media SID')
      const bytes = Buffer.from(content)
      writeFileSync(join(ready(), sid), bytes, { mode: 0o600, flush: true })
      return bytes.length
    },
    read: (sid) => createReadStream(join(ready(), sid)),
    readAll: (sid) => {
      try {
        return readFileSync(join(ready(), sid))
      } catch {
        return undefined
      }
    },
    remove,
    sweep: (isKnown) => {
      if (folder === null) return
      for (const name of readdirSync(ready())) {
        if (isSid('media', name) && !isKnown(name)) rmSync(join(ready(), name), { force: true })
      }
    },
    close: () => {
      if (folder === null && path !== undefined) rmSync(path, { recursive: true, force: true })
    },
  }
}
