/** Where is kept what one identity saw on one server with one profile. */
import { join } from 'node:path'
import { ensurePrivateFolder } from '../files/private-folder.ts'

export interface CacheOwner {
  readonly profile: string
  /** Address of the token server; `local` for the local service. */
  readonly server: string
  readonly identity: string
}

/** Characters of the name of a folder. */
const longest = 200

/** The same for the same owner, on every file system. Loading the hashes takes longer than all else before the first frame. */
const nameOf = ({ profile, server, identity }: CacheOwner): string => {
  const text = JSON.stringify([profile, server, identity])
  const plain = Buffer.from(text).toString('hex')
  if (plain.length <= longest) return plain
  return process.getBuiltinModule('node:crypto').createHash('sha256').update(text).digest('hex')
}

/** Makes the folder; names of any spelling become names of files. Throws `private-folder`. */
export const cacheFolder = (dataFolder: string, owner: CacheOwner): string => {
  ensurePrivateFolder(join(dataFolder, 'cache'))
  return ensurePrivateFolder(join(dataFolder, 'cache', nameOf(owner)))
}
