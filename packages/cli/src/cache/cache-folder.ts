/** Where is kept what one identity saw on one server with one profile. */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { ensurePrivateFolder } from '../files/private-folder.ts'

export interface CacheOwner {
  readonly profile: string
  /** Address of the token server; `local` for the local service. */
  readonly server: string
  readonly identity: string
}

/** Makes the folder; names of any spelling become names of files. Throws `private-folder`. */
export const cacheFolder = (dataFolder: string, { profile, server, identity }: CacheOwner): string => {
  const digest = createHash('sha256')
    .update(JSON.stringify([profile, server, identity]))
    .digest('hex')
  ensurePrivateFolder(join(dataFolder, 'cache'))
  return ensurePrivateFolder(join(dataFolder, 'cache', digest.slice(0, 24)))
}
