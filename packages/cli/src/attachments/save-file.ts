/** Fetches a file that somebody asked for, and puts it into a folder without replacing anything. */
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { constants, copyFile, link, mkdir, open, rm, stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { basename, dirname, extname, join, resolve } from 'node:path'
import { fetchBounded, type FetchRequest } from './fetch-bounded.ts'
import { safeFileName } from './file-name.ts'
import { expandHome } from './outgoing-files.ts'

export interface SaveRequest extends FetchRequest {
  /** The name as it came. */
  readonly name: string | null
  /** A folder, or a path that does not exist yet, as a person typed it; `null`: the folder for downloads. */
  readonly where: string | null
}

/** Names that are tried before giving up. */
const mostNames = 1000

/** The home folder's `Downloads` when there is one, else where the program was started. */
const usualFolder = (): string => {
  const downloads = join(homedir(), 'Downloads')
  return existsSync(downloads) ? downloads : process.cwd()
}

const isFolder = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => null))?.isDirectory() ?? false

const targetOf = async (name: string, where: string | null, folder: string | null): Promise<string> => {
  if (where === null) {
    const downloads = folder === null ? usualFolder() : resolve(expandHome(folder))
    await mkdir(downloads, { recursive: true })
    return join(downloads, name)
  }
  const path = resolve(expandHome(where))
  return (await isFolder(path)) ? join(path, name) : path
}

/** A link, unlike a rename, never replaces a file; where there are no links, neither does this copy. */
const putAt = async (temporary: string, path: string): Promise<void> => {
  try {
    await link(temporary, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error
    await copyFile(temporary, path, constants.COPYFILE_EXCL)
  }
}

/** Gives the finished file the first name that is free. */
const settle = async (temporary: string, target: string): Promise<string> => {
  const ending = extname(target)
  const stem = basename(target, ending)
  for (let count = 0; count < mostNames; count += 1) {
    const path = count === 0 ? target : join(dirname(target), `${stem} (${count})${ending}`)
    try {
      await putAt(temporary, path)
      return path
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
  throw new Error('There are too many files of that name')
}

const fetchInto = async (path: string, request: SaveRequest): Promise<void> => {
  const file = await open(path, 'wx', 0o600)
  try {
    for await (const chunk of fetchBounded(request)) await file.writeFile(chunk)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** `folder`: the folder for downloads, `null` = the usual one. Resolves with where the file lies; rejects with why not. */
export const saveFile = async (request: SaveRequest, folder: string | null): Promise<string> => {
  const target = await targetOf(safeFileName(request.name), request.where, folder)
  const temporary = join(dirname(target), `.${randomUUID()}.part`)
  try {
    await fetchInto(temporary, request)
    return await settle(temporary, target)
  } finally {
    await rm(temporary, { force: true })
  }
}
