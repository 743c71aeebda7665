/** An emulator in a process of its own, with tokens for it. */
import { join } from 'node:path'
import { signToken } from '../../src/auth/token.ts'
import { connectRemote } from '../../src/index.ts'
import type { EmulatorCredentials } from '../../src/index.ts'
import { startServer } from './process.ts'

interface Description extends EmulatorCredentials {
  readonly url: string
  readonly realtimeUrl: string
}

const command = join(import.meta.dirname, '../../src/bin.ts')

export const startBenchEmulator = async (args: readonly string[], core?: number) => {
  const server = await startServer<Description>([command, '--json', '--port', '0', ...args], core)
  const { description } = server
  return {
    ...server,
    ...description,
    remote: connectRemote(description),
    mintToken: (identity: string): string => {
      const issuedAt = Date.now()
      const expiresAt = issuedAt + 86_000_000
      return signToken({ ...description, identity, issuedAt, expiresAt }, description.apiSecret)
    },
  }
}
