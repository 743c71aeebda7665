/** The public surface of the token server: load a configuration, start a server, close it. */
export { createTokenServer, type TokenServer } from './server.ts'
export { loadConfig, type Environment, type TokenServerConfig } from './config.ts'
export { ConfigError } from './config/config-error.ts'
export type { Deps } from './deps.ts'
