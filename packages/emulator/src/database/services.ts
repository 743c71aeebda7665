/** The services table: Conversation Services with their defaults. */
import { createPager } from './page.ts'
import type { Page, PageRequest } from './page.ts'
import type { Store } from './store.ts'

/** One Conversation Service (`IS…`). */
export interface ServiceRow {
  readonly id: number
  readonly sid: string
  readonly friendlyName: string
  /** Role of a participant in a conversation that he created. */
  readonly creatorRoleSid: string
  /** Role of any other participant. */
  readonly conversationRoleSid: string
  /** Role of a new user. */
  readonly serviceRoleSid: string
  /** 0 or 1 */
  readonly isReachabilityEnabled: number
  readonly dateCreated: number
  readonly dateUpdated: number
}

export interface Services {
  readonly insert: (row: Omit<ServiceRow, 'id'>) => ServiceRow
  readonly bySid: (sid: string) => ServiceRow | undefined
  readonly update: (row: ServiceRow) => void
  readonly remove: (sid: string) => void
  readonly page: (request: PageRequest) => Page<ServiceRow>
}

export const createServices = (store: Store): Services => {
  const insert = store.prepare(`INSERT INTO services (sid, friendlyName, creatorRoleSid, conversationRoleSid,
    serviceRoleSid, isReachabilityEnabled, dateCreated, dateUpdated) VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING *`)
  const bySid = store.prepareRemembered('SELECT * FROM services WHERE sid = ?', 'services')
  const update =
    store.prepare(`UPDATE services SET friendlyName = ?, creatorRoleSid = ?, conversationRoleSid = ?,
    serviceRoleSid = ?, isReachabilityEnabled = ?, dateUpdated = ? WHERE sid = ?`)
  const remove = store.prepare('DELETE FROM services WHERE sid = ?')
  const page = createPager<ServiceRow>(store, { from: 'services', select: '*', key: 'id', where: 'TRUE' })

  return {
    insert: (row) =>
      insert.get(
        row.sid,
        row.friendlyName,
        row.creatorRoleSid,
        row.conversationRoleSid,
        row.serviceRoleSid,
        row.isReachabilityEnabled,
        row.dateCreated,
        row.dateUpdated,
      ) as unknown as ServiceRow,
    bySid: (sid) => bySid.get(sid) as ServiceRow | undefined,
    update: (row) =>
      void update.run(
        row.friendlyName,
        row.creatorRoleSid,
        row.conversationRoleSid,
        row.serviceRoleSid,
        row.isReachabilityEnabled,
        row.dateUpdated,
        row.sid,
      ),
    remove: (sid) => void remove.run(sid),
    page: (request) => page([], request),
  }
}
