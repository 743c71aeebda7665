/** Runs the emulator's command as a process of its own, to kill it and start it again on the same port and file. */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { onTestFinished } from 'vitest'
import { signToken } from '../../src/auth/token.ts'
import type { EmulatorCredentials } from '../../src/index.ts'
import type { Reachable } from './connect-client.ts'

const command = join(import.meta.dirname, '../../src/bin.ts')

/** What the command prints with `--json`. */
interface Description extends EmulatorCredentials {
  readonly url: string
  readonly realtimeUrl: string
  readonly apiBaseUrl: string
}

export interface EmulatorProcess extends Reachable, Pick<Description, 'url' | 'apiBaseUrl'> {
  readonly credentials: EmulatorCredentials
  /** `kill -9`, then starts it again; resolves with what it prints when it listens. */
  readonly restart: () => Promise<Description>
}

const run = async (
  data: string,
  port: string,
): Promise<{ child: ChildProcess; description: Description }> => {
  const child = spawn(process.execPath, [command, '--json', '--port', port, '--data', data], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string]
  return { child, description: JSON.parse(line) as Description }
}

const kill = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGKILL')
  await once(child, 'exit')
}

/** Resolves when it listens, on a free port. */
export const startProcess = async (data: string): Promise<EmulatorProcess> => {
  const first = await run(data, '0')
  let { child } = first
  // Registered before any client, hence run after the last of them is shut down.
  onTestFinished(() => kill(child))
  const { url, realtimeUrl, apiBaseUrl, ...credentials } = first.description
  return {
    url,
    apiBaseUrl,
    credentials,
    clientOptions: { Twilsock: { uri: realtimeUrl } },
    control: {
      mintToken: (identity, ttlSeconds = 3600) => {
        const issuedAt = Date.now()
        const expiresAt = issuedAt + ttlSeconds * 1000
        return signToken({ ...credentials, identity, issuedAt, expiresAt }, credentials.apiSecret)
      },
    },
    restart: async () => {
      await kill(child)
      const next = await run(data, new URL(url).port)
      ;({ child } = next)
      return next.description
    },
  }
}
