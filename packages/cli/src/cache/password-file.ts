/** The passwords with which one signs in to token servers, where nobody but their owner can read them. */
import { join } from 'node:path'
import { ensurePrivateFolder } from '../files/private-folder.ts'
import { isObject } from '../files/is-object.ts'
import { readJson } from '../files/read-json.ts'
import { writeAtomically } from '../files/write-atomically.ts'

export interface PasswordFile {
  /** `null` when none is kept. */
  readonly get: (server: string, identity: string) => string | null
  /** `null` forgets it; `false` when there was none. Throws what the file system throws. */
  readonly set: (server: string, identity: string, password: string | null) => boolean
}

export const createPasswordFile = (dataFolder: string): PasswordFile => {
  const path = join(dataFolder, 'passwords.json')
  const read = (): Readonly<Record<string, unknown>> => {
    const file = readJson(path)
    return isObject(file) ? file : {}
  }
  const keyOf = (server: string, identity: string): string => JSON.stringify([server, identity])
  return {
    get: (server, identity) => {
      const password = read()[keyOf(server, identity)]
      return typeof password === 'string' ? password : null
    },
    set: (server, identity, password) => {
      const { [keyOf(server, identity)]: before, ...others } = read()
      if (password === null && before === undefined) return false
      ensurePrivateFolder(dataFolder)
      const next = password === null ? others : { ...others, [keyOf(server, identity)]: password }
      writeAtomically(path, `${JSON.stringify(next, null, 2)}\n`)
      return true
    },
  }
}
