/** The process: reads the environment, starts a server, stops it with grace. */
import { ConfigError, createTokenServer, loadConfig } from './index.ts'

const main = async (): Promise<number | undefined> => {
  try {
    const server = await createTokenServer(loadConfig(process.env))
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.close())
    return undefined
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    process.stderr.write(`token-server: ${error.message}\n${error.hint}\n`)
    return 2
  }
}

process.exitCode = await main()
