/** Changes the defaults of a service. */
import type { Deps } from '../deps.ts'
import type { ServiceRow } from '../database/services.ts'
import { TwilioError } from '../errors.ts'
import { findService } from './find-service.ts'
import { updateReachability } from './update-reachability.ts'

/** What is undefined stays. */
export interface UpdateServiceConfiguration {
  readonly creatorRoleSid?: string | undefined
  readonly conversationRoleSid?: string | undefined
  readonly serviceRoleSid?: string | undefined
  readonly isReachabilityEnabled?: boolean | undefined
}

export type UpdateServiceConfigurationDeps = Pick<
  Deps,
  'services' | 'roles' | 'users' | 'hub' | 'sync' | 'clock'
>

/** Throws 404/50100 for a role that is not there. */
export const updateServiceConfiguration =
  (deps: UpdateServiceConfigurationDeps) =>
  (serviceSid: string, input: UpdateServiceConfiguration): ServiceRow => {
    const service = findService(deps)(serviceSid)
    for (const roleSid of [input.creatorRoleSid, input.conversationRoleSid, input.serviceRoleSid]) {
      if (roleSid !== undefined && deps.roles.bySid(serviceSid, roleSid) === undefined) {
        throw new TwilioError('role-not-found')
      }
    }
    const updated: ServiceRow = {
      ...service,
      creatorRoleSid: input.creatorRoleSid ?? service.creatorRoleSid,
      conversationRoleSid: input.conversationRoleSid ?? service.conversationRoleSid,
      serviceRoleSid: input.serviceRoleSid ?? service.serviceRoleSid,
      isReachabilityEnabled: Number(input.isReachabilityEnabled ?? service.isReachabilityEnabled === 1),
      dateUpdated: deps.clock.now(),
    }
    deps.services.update(updated)
    if (updated.isReachabilityEnabled !== service.isReachabilityEnabled) {
      for (let after = 0, isDone = false; !isDone;) {
        const cursor = { side: 'after', key: after } as const
        const page = deps.users.page(serviceSid, { limit: 500, order: 'asc', cursor })
        for (const user of page.rows) updateReachability(deps)(user)
        after = page.rows.at(-1)?.id ?? after
        isDone = !page.hasNext
      }
    }
    return updated
  }
