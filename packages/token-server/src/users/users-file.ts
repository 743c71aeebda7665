/** The file of users: names, password hashes, and when each last changed; readable by its owner alone. */
import { open, readFile, rename, rm, stat, type FileHandle } from 'node:fs/promises'
import { UsersFileError } from './users-file-error.ts'

/** One user. */
export interface User {
  /** As {@link hashPassword} makes it. */
  readonly hash: string
  /** When the password was last set, ISO 8601: tokens made before cannot be renewed. */
  readonly changedAt: string
}

/** Users by name, without a prototype. */
export type Users = Readonly<Record<string, User>>

const isUser = (value: unknown): value is User =>
  typeof value === 'object' &&
  value !== null &&
  'hash' in value &&
  typeof value.hash === 'string' &&
  'changedAt' in value &&
  typeof value.changedAt === 'string'

const parseUsers = (path: string, text: string): Users => {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    throw new UsersFileError(
      path,
      'is not JSON',
      'Restore it from a backup, or move it away and add the users anew.',
    )
  }
  const entries = Object.entries(
    typeof parsed === 'object' && parsed !== null && 'users' in parsed ? Object(parsed.users) : {},
  )
  const wrong = entries.find(([, user]) => !isUser(user))
  if (wrong)
    throw new UsersFileError(
      path,
      `has a broken entry for ${JSON.stringify(wrong[0])}`,
      'Set the password anew with: token-server users passwd NAME.',
    )
  return Object.assign(Object.create(null) as Users, Object.fromEntries(entries))
}

/** Refuses a file that others can read or write: its hashes could be taken away and tried at leisure. Returns which state of the file this is; the time alone is too coarse for that. */
const checkMode = async (path: string): Promise<string> => {
  const { mode, ino, size, mtimeNs } = await stat(path, { bigint: true })
  if ((mode & 0o077n) !== 0n)
    throw new UsersFileError(path, 'can be read by others', `Close it with: chmod 600 ${path}`)
  return `${ino} ${size} ${mtimeNs}`
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT'

/** Reads all users; throws a {@link UsersFileError}. A missing file is one without users where `mayBeMissing`. */
export const readUsers = async (path: string, mayBeMissing = false): Promise<Users> => {
  try {
    await checkMode(path)
    return parseUsers(path, await readFile(path, 'utf8'))
  } catch (error) {
    if (!isMissing(error)) throw error
    if (mayBeMissing) return Object.create(null) as Users
    throw new UsersFileError(path, 'does not exist', 'Make it with: token-server users add NAME.')
  }
}

/** Reads the file again only when it has changed, whoever changed it. */
export const createUsersReader = (path: string): (() => Promise<Users>) => {
  let users: Users | undefined
  let known = ''
  return async () => {
    const state = await checkMode(path).catch((error: unknown) => {
      if (isMissing(error)) return ''
      throw error
    })
    if (users && state !== '' && state === known) return users
    users = await readUsers(path)
    known = state
    return users
  }
}

const lock = async (path: string): Promise<FileHandle> => {
  try {
    return await open(path, 'wx', 0o600)
  } catch {
    throw new UsersFileError(
      path,
      'exists: somebody else is changing the users',
      'Try again; if nobody is, remove that file.',
    )
  }
}

/** Changes the users in one step: readers see the file before or after, never in between. */
export const changeUsers = async (path: string, change: (users: Users) => Users): Promise<void> => {
  const lockPath = `${path}.lock`
  const handle = await lock(lockPath)
  try {
    const users = change(await readUsers(path, true))
    await handle.writeFile(`${JSON.stringify({ version: 1, users }, undefined, 2)}\n`)
    await handle.sync()
    await rename(lockPath, path)
  } catch (error) {
    await rm(lockPath, { force: true })
    throw error
  } finally {
    await handle.close()
  }
}
