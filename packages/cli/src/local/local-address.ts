/** The address of the local service, for the client of the token server. */
import type { AddressBook, ServerAddress } from '../server/address.ts'
import type { LocalService } from './local-service.ts'

/** The first asking starts the service when none runs; later ones do so unless somebody has stopped it. */
export const createLocalAddress = (service: Pick<LocalService, 'ensureRunning'>): AddressBook => {
  let known: ServerAddress | null = null
  let isFirst = true
  return {
    current: async () => {
      if (known !== null) return known
      const { url, secret } = await service.ensureRunning({ unlessStopped: !isFirst })
      isFirst = false
      known = { url, secret }
      return known
    },
    distrust: (address) => {
      if (known?.url === address.url && known.secret === address.secret) known = null
    },
  }
}
