/** The users table: identities within a service. */
import { createPager } from './page.ts'
import type { Page, PageRequest } from './page.ts'
import type { Store } from './store.ts'

/** One user (`US…`). */
export interface UserRow {
  readonly id: number
  readonly sid: string
  readonly serviceSid: string
  readonly identity: string
  readonly friendlyName: string | null
  /** JSON text */
  readonly attributes: string
  readonly roleSid: string
  /** 0 or 1; kept only while the service has reachability switched on. */
  readonly isOnline: number
  readonly dateCreated: number
  readonly dateUpdated: number
}

export interface Users {
  readonly insert: (row: Omit<UserRow, 'id'>) => UserRow
  readonly bySid: (serviceSid: string, sid: string) => UserRow | undefined
  readonly byIdentity: (serviceSid: string, identity: string) => UserRow | undefined
  readonly update: (row: UserRow) => void
  readonly remove: (sid: string) => void
  /** Everybody who counted as online, for instance before a crash. */
  readonly online: () => readonly UserRow[]
  readonly page: (serviceSid: string, request: PageRequest) => Page<UserRow>
}

export const createUsers = (store: Store): Users => {
  const insert =
    store.prepare(`INSERT INTO users (sid, serviceSid, identity, friendlyName, attributes, roleSid,
    isOnline, dateCreated, dateUpdated) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING *`)
  const bySid = store.prepare('SELECT * FROM users WHERE serviceSid = ? AND sid = ?')
  const byIdentity = store.prepareRemembered(
    'SELECT * FROM users WHERE serviceSid = ? AND identity = ?',
    'users',
  )
  const update = store.prepare(`UPDATE users SET friendlyName = ?, attributes = ?, roleSid = ?, isOnline = ?,
    dateUpdated = ? WHERE sid = ?`)
  const remove = store.prepare('DELETE FROM users WHERE sid = ?')
  const online = store.prepare('SELECT * FROM users WHERE isOnline = 1')
  const page = createPager<UserRow>(store, {
    from: 'users',
    select: '*',
    key: 'id',
    where: 'serviceSid = ?',
  })

  return {
    insert: (row) =>
      insert.get(
        row.sid,
        row.serviceSid,
        row.identity,
        row.friendlyName,
        row.attributes,
        row.roleSid,
        row.isOnline,
        row.dateCreated,
        row.dateUpdated,
      ) as unknown as UserRow,
    bySid: (serviceSid, sid) => bySid.get(serviceSid, sid) as UserRow | undefined,
    byIdentity: (serviceSid, identity) => byIdentity.get(serviceSid, identity) as UserRow | undefined,
    update: (row) =>
      void update.run(row.friendlyName, row.attributes, row.roleSid, row.isOnline, row.dateUpdated, row.sid),
    remove: (sid) => void remove.run(sid),
    online: () => online.all() as unknown as UserRow[],
    page: (serviceSid, request) => page([serviceSid], request),
  }
}
