/** Writes what the SDK reads of a user into his info map. */
import type { Deps } from '../deps.ts'
import type { UserRow } from '../database/users.ts'
import { userSync } from '../sync/names.ts'

export type UserInfoKey = 'friendlyName' | 'attributes' | 'reachability'

const values: Record<UserInfoKey, (user: UserRow) => object> = {
  friendlyName: (user) => ({ value: user.friendlyName }),
  attributes: (user) => ({ value: user.attributes }),
  reachability: (user) => ({ online: user.isOnline === 1, notifiable: false }),
}

/** Sets the given entries; all three must be there before the user's client starts (P-23). */
export const publishUserInfo =
  ({ sync }: Pick<Deps, 'sync'>) =>
  (user: UserRow, keys: readonly UserInfoKey[]): void => {
    for (const key of keys) sync.setItem(userSync(user.sid).info, key, values[key](user))
  }
