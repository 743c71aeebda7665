/** The roles table: named sets of permissions. */
import { createPager } from './page.ts'
import type { Page, PageRequest } from './page.ts'
import type { Store } from './store.ts'

/** One role (`RL…`). */
export interface RoleRow {
  readonly id: number
  readonly sid: string
  readonly serviceSid: string
  readonly friendlyName: string
  /** `service` or `conversation` */
  readonly type: string
  /** JSON array of permission names. */
  readonly permissions: string
  readonly dateCreated: number
  readonly dateUpdated: number
}

export interface Roles {
  readonly insert: (row: Omit<RoleRow, 'id'>) => RoleRow
  readonly bySid: (serviceSid: string, sid: string) => RoleRow | undefined
  /** False too when there is no such role. */
  readonly allows: (serviceSid: string, sid: string, permission: string) => boolean
  readonly update: (row: RoleRow) => void
  readonly remove: (sid: string) => void
  readonly page: (serviceSid: string, request: PageRequest) => Page<RoleRow>
}

export const createRoles = (store: Store): Roles => {
  const insert =
    store.prepare(`INSERT INTO roles (sid, serviceSid, friendlyName, type, permissions, dateCreated,
    dateUpdated) VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING *`)
  const bySid = store.prepareRemembered('SELECT * FROM roles WHERE serviceSid = ? AND sid = ?', 'roles')
  const permissions = store.remember<string, ReadonlySet<string>>('roles')
  const update = store.prepare('UPDATE roles SET permissions = ?, dateUpdated = ? WHERE sid = ?')
  const remove = store.prepare('DELETE FROM roles WHERE sid = ?')
  const page = createPager<RoleRow>(store, {
    from: 'roles',
    select: '*',
    key: 'id',
    where: 'serviceSid = ?',
  })

  const permissionsOf = (serviceSid: string, sid: string): ReadonlySet<string> =>
    permissions.getOr(`${serviceSid} ${sid}`, () => {
      const role = bySid.get(serviceSid, sid) as RoleRow | undefined
      return new Set(role === undefined ? [] : (JSON.parse(role.permissions) as string[]))
    })

  return {
    allows: (serviceSid, sid, permission) => permissionsOf(serviceSid, sid).has(permission),
    insert: (row) =>
      insert.get(
        row.sid,
        row.serviceSid,
        row.friendlyName,
        row.type,
        row.permissions,
        row.dateCreated,
        row.dateUpdated,
      ) as unknown as RoleRow,
    bySid: (serviceSid, sid) => bySid.get(serviceSid, sid) as RoleRow | undefined,
    update: (row) => void update.run(row.permissions, row.dateUpdated, row.sid),
    remove: (sid) => void remove.run(sid),
    page: (serviceSid, request) => page([serviceSid], request),
  }
}
