/** Signs in to the token server of a configuration, and out again. */
import type { Clock } from '@terminal-chat/core'
import { createPasswordFile } from '../cache/password-file.ts'
import type { Config } from '../config/load.ts'
import { userError } from '../errors.ts'
import { fixedAddress } from '../server/address.ts'
import { createSendRequest } from '../server/http.ts'
import { httpFetch } from '../server/http-fetch.ts'
import { createTokens } from '../server/tokens.ts'
import type { Io } from '../subcommands/define.ts'
import { askIdentity } from './ask-identity.ts'
import { askPassword } from './ask-password.ts'
import { toConnectError } from './to-user-error.ts'

export interface SignInParts {
  readonly config: Config
  readonly io: Io
  readonly clock: Clock
}

const serverOf = ({ server }: Config): string => {
  if (server === null) throw userError('nothing-to-sign-in', {})
  return server
}

/** What is kept for this identity and this server; the local service asks nobody. */
export const passwordOf = (config: Config, identity: string): string | null =>
  config.server === null ? null : createPasswordFile(config.folders.data).get(config.server, identity)

/** Resolves with who has signed in; the server has accepted the password then, and it is kept. */
export const signIn = async ({ config, io, clock }: SignInParts): Promise<string> => {
  const server = serverOf(config)
  const identity = await askIdentity(config, io)
  const password = await askPassword(io)
  const send = createSendRequest(fixedAddress(server), httpFetch)
  try {
    await createTokens(send, identity, clock, password).current()
  } catch (error) {
    throw toConnectError(error, server)
  }
  createPasswordFile(config.folders.data).set(server, identity, password)
  return identity
}

/** Forgets the password; resolves with who it was of, and whether one was kept. */
export const signOut = async ({
  config,
  io,
}: SignInParts): Promise<{ readonly identity: string; readonly wasIn: boolean }> => {
  const server = serverOf(config)
  const identity = await askIdentity(config, io)
  return { identity, wasIn: createPasswordFile(config.folders.data).set(server, identity, null) }
}
