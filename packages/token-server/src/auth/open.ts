/** `AUTH=open`: everybody is who they say; the configuration allows it on a loopback host only. */
import { ApiError } from '../errors.ts'
import type { AuthMode } from './authenticate.ts'

/** The mode; the local secret, where one is set, was checked before. */
export const openMode: AuthMode = {
  takesBearer: false,
  prove: ({ identity }) => {
    if (identity === undefined) throw new ApiError('identity-missing')
    return identity
  },
}
