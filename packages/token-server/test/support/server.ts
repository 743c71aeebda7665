/** Starts token servers that end with their test. */
import { onTestFinished } from 'vitest'
import { createTokenServer, type Deps, type Environment, type TokenServer } from '../../src/index.ts'
import { buildConfig } from './config.ts'
import { createMemoryLog, type MemoryLog } from './log.ts'

/** A running server and what it logged. */
export interface TestServer extends TokenServer {
  readonly log: MemoryLog
}

/** Starts a server on a free port. */
export const startServer = async (
  replaced: Environment = {},
  deps: Partial<Deps> = {},
): Promise<TestServer> => {
  const log = createMemoryLog()
  const server = await createTokenServer(buildConfig(replaced), { log, ...deps })
  onTestFinished(() => server.close())
  return { ...server, log }
}

/** Asks a server for a token, as JSON. */
export const postToken = (
  { url }: { readonly url: string },
  body: object,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> =>
  fetch(`${url}/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })

/** A token for an identity from a server with `AUTH=open`. */
export const tokenFor = async (
  server: { readonly url: string },
  identity: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<string> => {
  const answer = await postToken(server, { identity }, headers)
  const { token } = (await answer.json()) as { token: string }
  return token
}
