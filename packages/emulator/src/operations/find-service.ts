/** Finds the service that a caller works in. */
import type { Deps } from '../deps.ts'
import type { ServiceRow } from '../database/services.ts'
import { TwilioError } from '../errors.ts'

/** Throws 404/50050 when there is none. */
export const findService =
  ({ services }: Pick<Deps, 'services'>) =>
  (sid: string): ServiceRow => {
    const service = services.bySid(sid)
    if (service === undefined) throw new TwilioError('service-not-found')
    return service
  }
