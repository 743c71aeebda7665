/** Roles hold only what their scope allows. */
import { expect, test } from 'vitest'
import { defaultRoles, permissions } from '../src/permissions.ts'

test.for(Object.values(defaultRoles))(
  'the default role $friendlyName holds permissions of its scope',
  (role) => {
    const known: readonly string[] = permissions[role.type]
    expect(role.permissions.filter((permission) => !known.includes(permission))).toEqual([])
  },
)
