/** Where Sync lives; the SDK has the first segments built in. */

export const syncPaths = {
  document: '/v3/Documents',
  list: '/v3/Lists',
  map: '/v3/Maps',
  subscriptions: '/v4/Subscriptions',
} as const
