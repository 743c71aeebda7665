/** Connects a chat without a screen, for commands. */
import { GatewayError, immediately, initialState, type Clock } from '@terminal-chat/core'
import type { Config } from '../config/load.ts'
import { userError } from '../errors.ts'
import type { LocalService } from '../local/local-service.ts'
import type { OpenChat } from '../subcommands/define.ts'
import { createChat } from './create-chat.ts'
import type { DebugLog } from './debug-log.ts'
import { addressesOf, serverName } from './local.ts'
import { proveAs } from './login.ts'
import { followLocalService } from './follow-local-service.ts'
import { toConnectError } from './to-user-error.ts'

/** Seconds. */
const patience = 30

export interface OpenChatParts {
  readonly config: Config
  readonly identity: string
  readonly clock: Clock
  readonly log: DebugLog
  readonly localService: () => Promise<LocalService>
}

/** Rejects with a `UserError` when the server cannot be reached, refuses, or does not bring up a connection in time. */
export const openChat = async ({
  config,
  identity,
  clock,
  log,
  localService,
}: OpenChatParts): Promise<OpenChat> => {
  const addresses = addressesOf(config, localService)
  // What fails for good is told before anything that would be tried again for ever.
  const address = await addresses.current()
  const chat = createChat({
    identity,
    prove: proveAs(config, identity, clock),
    addresses,
    clock,
    initial: initialState(identity),
    scheduler: immediately,
  })
  const { client } = chat
  chat.onEvent(log.event)
  const server = config.server ?? address.url
  try {
    await chat.tokens.current()
  } catch (error) {
    throw toConnectError(error, server)
  }
  // Nobody looks, so nothing is marked as read.
  client.setAttention({ isFocused: false, isNewestVisible: false })
  const late = Promise.withResolvers<never>()
  const cancel = clock.after(patience * 1000, () => {
    const reason = client.store.get().connection.reason ?? `the server ${serverName(config)} does not say why`
    late.reject(userError('not-connected', { seconds: String(patience), reason }))
  })
  try {
    await Promise.race([client.start(), late.promise])
  } catch (error) {
    throw error instanceof GatewayError ? toConnectError(error, server) : error
  } finally {
    cancel()
  }
  const unfollow =
    config.server === null ? followLocalService({ client, clock, localService }) : () => undefined
  return {
    ...chat,
    close: async () => {
      unfollow()
      await client.stop()
    },
  }
}
