/** The logins at token servers, where nobody but their owner can read them. */
import { join } from 'node:path'
import { isObject } from '../files/is-object.ts'
import { ensurePrivateFolder } from '../files/private-folder.ts'
import { readPrivateFile } from '../files/private-file.ts'
import { writeAtomically } from '../files/write-atomically.ts'
import type { Login } from '../server/login/prove.ts'
import { isBearer, type Grant } from '../server/login/grant.ts'

export interface LoginFile {
  /** `null` when none is kept. Throws `private-file`, as all of these do. */
  readonly get: (server: string, identity: string) => Login | null
  /** `null` forgets it; `false` when there was none. Throws what the file system throws. */
  readonly set: (server: string, identity: string, login: Login | null) => boolean
  /** Who has signed in to a server. */
  readonly identities: (server: string) => readonly string[]
}

const grantTexts = ['issuer', 'audience', 'clientId', 'scope', 'tokenUrl'] as const

const isGrant = (value: unknown): value is Grant =>
  isObject(value) &&
  grantTexts.every((name) => typeof value[name] === 'string') &&
  isBearer(value['token']) &&
  typeof value['expiresAt'] === 'number' &&
  (value['refreshToken'] === null || isBearer(value['refreshToken'])) &&
  (value['revocationUrl'] === null || typeof value['revocationUrl'] === 'string')

const parseLogin = (value: unknown): Login | null => {
  if (!isObject(value)) return null
  const { kind, password, grant } = value
  if (kind === 'password' && typeof password === 'string') return { kind, password }
  if (kind === 'provider' && isGrant(grant)) return { kind, grant }
  return kind === 'command' || kind === 'open' ? { kind } : null
}

const parseFile = (text: string | null): Readonly<Record<string, unknown>> => {
  try {
    const file: unknown = JSON.parse(text ?? '{}')
    return isObject(file) ? file : {}
  } catch {
    return {}
  }
}

/** `null`: the key is of another server. */
const identityOf = (key: string, server: string): string | null => {
  try {
    const pair: unknown = JSON.parse(key)
    if (Array.isArray(pair) && pair[0] === server && typeof pair[1] === 'string') return pair[1]
  } catch {
    // Not one of ours.
  }
  return null
}

export const createLoginFile = (dataFolder: string): LoginFile => {
  const path = join(dataFolder, 'logins.json')
  const read = (): Readonly<Record<string, unknown>> => parseFile(readPrivateFile(path))
  const keyOf = (server: string, identity: string): string => JSON.stringify([server, identity])
  return {
    get: (server, identity) => parseLogin(read()[keyOf(server, identity)]),
    set: (server, identity, login) => {
      const { [keyOf(server, identity)]: before, ...others } = read()
      if (login === null && before === undefined) return false
      ensurePrivateFolder(dataFolder)
      const next = login === null ? others : { ...others, [keyOf(server, identity)]: login }
      writeAtomically(path, `${JSON.stringify(next, null, 2)}\n`)
      return true
    },
    identities: (server) => Object.keys(read()).flatMap((key) => identityOf(key, server) ?? []),
  }
}
