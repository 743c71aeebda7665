/** What is kept of a login at the token server of a configuration, ready to be used. */
import type { Clock } from '@terminal-chat/core'
import { createLoginFile } from '../cache/login-file.ts'
import type { Config } from '../config/load.ts'
import { httpFetch } from '../server/http-fetch.ts'
import { createAskProvider } from '../server/login/ask-provider.ts'
import { createProve } from '../server/login/prove.ts'
import { proveNothing, type Prove } from '../server/proof.ts'

type LoginConfig = Pick<Config, 'server' | 'identity' | 'tokenCommand' | 'origins' | 'folders'>

/** It is meant for the server of its own profile: what it prints must not go to one that was named elsewhere. */
export const tokenCommandOf = ({
  tokenCommand,
  origins,
}: Pick<Config, 'tokenCommand' | 'origins'>): (() => Promise<string>) | null =>
  tokenCommand === null || origins.server !== 'file'
    ? null
    : async () => (await import('../desktop/token-command.ts')).runTokenCommand(tokenCommand)

/** The configured identity, else the only one that has signed in to the server; `null` when there is none or a choice. */
export const knownIdentity = (config: LoginConfig): string | null => {
  if (config.identity !== null || config.server === null) return config.identity
  const [only, ...others] = createLoginFile(config.folders.data).identities(config.server)
  return only === undefined || others.length > 0 ? null : only
}

/** Throws `private-file` when others can read what is kept. The local service asks for nothing. */
export const proveAs = (config: LoginConfig, identity: string, clock: Clock): Prove => {
  const { server, folders } = config
  if (server === null) return proveNothing
  const file = createLoginFile(folders.data)
  file.get(server, identity)
  return createProve({
    read: () => file.get(server, identity),
    keep: (login) => void file.set(server, identity, login),
    ask: createAskProvider(httpFetch, clock),
    clock,
    runCommand: tokenCommandOf(config),
  })
}
