import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { environment } from './support/config.ts'
import { openEvents } from './support/events.ts'
import { startEmulator } from './support/emulator.ts'
import { tokenFor } from './support/server.ts'

const bin = join(import.meta.dirname, '../src/bin.ts')

/** Starts the process; resolves to its address once it says that it listens. */
const start = async (
  env: Record<string, string | undefined>,
): Promise<{ child: ChildProcess; url: string; log: () => string }> => {
  const child = spawn(process.execPath, [bin], {
    env: { ...process.env, ...environment, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  let log = ''
  let url: string | undefined
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (log += text))
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (log += text))
  while (url === undefined) {
    await Promise.race([once(child.stdout ?? child, 'data'), once(child, 'exit')])
    url = /Server listening at (http:\S+)"/.exec(log)?.[1]
    if (child.exitCode !== null) throw new Error(log)
  }
  return { child, url, log: () => log }
}

test.each(['SIGTERM', 'SIGINT'] as const)(
  'on %s the process tells its listeners to come back, and ends with 0',
  async (signal) => {
    const { env } = await startEmulator()
    const { child, url } = await start({ ...env })
    const events = await openEvents(url, await tokenFor({ url }, 'alice'))
    await events.next()
    const exited = once(child, 'exit')
    child.kill(signal)
    expect(await events.next()).toMatchObject({ event: 'reconnect' })
    expect(await exited).toEqual([0, null])
  },
)

test('a wrong configuration ends the process with 2', async () => {
  const child = spawn(process.execPath, [bin], {
    env: { ...process.env, ...environment, AUTH: 'jwt' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
  expect((await once(child, 'exit'))[0]).toBe(2)
  expect(said).toBe(
    'token-server: AUTH_JWKS_URL is not set, and AUTH=jwt needs it\nSet it like this: AUTH_JWKS_URL=https://login.example.com/.well-known/jwks.json\n',
  )
})

test('nothing that the process prints holds a token or a secret', async () => {
  const { url, log } = await start({ LOCAL_SECRET: 'the-local-secret-of-alice' })
  const token = await tokenFor({ url }, 'alice', { 'x-chat-secret': 'the-local-secret-of-alice' })
  await fetch(`${url}/channels`, {
    headers: { authorization: `Bearer ${token}`, 'x-chat-secret': 'the-local-secret-of-alice' },
  })
  expect(log()).toContain('"audit":"token"')
  for (const hidden of [token, 'the-local-secret', environment['TWILIO_API_SECRET'] ?? ''])
    expect(log()).not.toContain(hidden)
})
