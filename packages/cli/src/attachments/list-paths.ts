/** Lists the files and folders that a path which somebody is typing could become. */
import { opendir, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { expandHome } from './outgoing-files.ts'

export interface PathName {
  /** As it was typed up to the last `/`, then a name; a folder's ends in `/`. */
  readonly path: string
  readonly isFolder: boolean
}

/** Entries of one folder that are looked at, and paths that are given: folders can hold millions. */
const looked = 5000
const given = 50

const isSecond = (left: string, right: string): number =>
  left.toLowerCase() < right.toLowerCase() ? -1 : left.toLowerCase() > right.toLowerCase() ? 1 : 0

const matchesIn = async (folder: string, begun: string): Promise<readonly PathName[]> => {
  const wanted = begun.toLowerCase()
  const found: { readonly name: string; readonly isFolder: boolean; readonly isLink: boolean }[] = []
  let count = 0
  for await (const entry of await opendir(folder)) {
    count += 1
    if (count > looked) break
    const { name } = entry
    const isHidden = name.startsWith('.') && !begun.startsWith('.')
    // A name that nobody can type is none to offer.
    if (isHidden || /\p{Cc}/u.test(name) || !name.toLowerCase().startsWith(wanted)) continue
    found.push({ name, isFolder: entry.isDirectory(), isLink: entry.isSymbolicLink() })
  }
  const first = found.sort((left, right) => isSecond(left.name, right.name)).slice(0, given)
  return await Promise.all(
    first.map(async ({ name, isFolder, isLink }) => {
      const target = isLink ? await stat(resolve(folder, name)).catch(() => null) : null
      return { path: name, isFolder: isFolder || target?.isDirectory() === true }
    }),
  )
}

/** `typed` may begin with `~/`; hidden names only where a dot is typed. Never rejects: none where nothing can be read. */
export const listPaths = async (typed: string): Promise<readonly PathName[]> => {
  if (typed === '~') return [{ path: '~/', isFolder: true }]
  const cut = typed.lastIndexOf('/') + 1
  const folder = typed.slice(0, cut)
  const found = await matchesIn(resolve(folder === '' ? '.' : expandHome(folder)), typed.slice(cut)).catch(
    () => [],
  )
  return found.map(({ path, isFolder }) => ({ path: `${folder}${path}${isFolder ? '/' : ''}`, isFolder }))
}
