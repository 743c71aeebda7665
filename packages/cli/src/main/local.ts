/** The local service of a configuration, loaded when it is first needed. */
import type { Clock } from '@terminal-chat/core'
import type { Config } from '../config/load.ts'
import type { LocalService } from '../local/local-service.ts'
import { fixedAddress, type AddressBook } from '../server/address.ts'
import { allowedServer, type AllowedServerConfig } from './allowed-server.ts'
import { version } from './version.ts'

export const loadLocalService = async (
  config: Pick<Config, 'folders'>,
  clock: Clock,
): Promise<LocalService> => {
  const { createLocalService } = await import('../local/local-service.ts')
  return createLocalService({ dataFolder: config.folders.data, version, clock })
}

/** Where the token server of a configuration is. Nothing is started before it is asked. Throws `plain-http`. */
export const addressesOf = (
  config: AllowedServerConfig,
  service: () => Promise<LocalService>,
): AddressBook => {
  const server = allowedServer(config)
  if (server !== null) return fixedAddress(server)
  const load = async (): Promise<AddressBook> => {
    const { createLocalAddress } = await import('../local/local-address.ts')
    return createLocalAddress(await service())
  }
  let loading: Promise<AddressBook> | null = null
  let loaded: AddressBook | null = null
  return {
    current: async () => {
      loading ??= load()
      loaded ??= await loading
      return await loaded.current()
    },
    distrust: (address) => loaded?.distrust(address),
  }
}

/** What people call the server of a configuration. */
export const serverName = (config: Pick<Config, 'server'>): string => config.server ?? 'on this machine'
