/** Opens the desk of the token server that a configuration names. */
import type { Clock } from '@terminal-chat/core'
import type { Config } from '../config/load.ts'
import type { LocalService } from '../local/local-service.ts'
import { httpFetch } from '../server/http-fetch.ts'
import { createSendRequest } from '../server/http.ts'
import { createTokens } from '../server/tokens.ts'
import type { Io, ServerDesk } from '../subcommands/define.ts'
import { askIdentity } from './ask-identity.ts'
import { addressesOf } from './local.ts'
import { knownIdentity, proveAs } from './login.ts'
import { createServerDesk } from './server-desk.ts'

export interface OpenServerParts {
  readonly config: Config
  readonly io: Io
  readonly clock: Clock
  readonly localService: () => Promise<LocalService>
}

/** Rejects with a `UserError` when it is not known where the server is or who asks. */
export const openServer = async ({
  config,
  io,
  clock,
  localService,
}: OpenServerParts): Promise<ServerDesk> => {
  const addresses = addressesOf(config, localService)
  const { url } = await addresses.current()
  const identity = knownIdentity(config) ?? (await askIdentity(config, io))
  const send = createSendRequest(addresses, httpFetch)
  const tokens = createTokens(send, identity, clock, proveAs(config, identity, clock))
  return createServerDesk({ identity, server: config.server ?? url, send, tokens })
}
