import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createEmulator } from '@terminal-chat/emulator'
import { createTokenServer, loadConfig } from '@terminal-chat/token-server'
import { expect, onTestFinished, test } from 'vitest'
import { startDeviceProvider, type DeviceProvider } from '../../token-server/test/support/device-provider.ts'
import { makeHome, parseLines, type Ended, type Home } from './support/chat-process.ts'
import { temporaryFolder } from './support/temporary-folder.ts'
import { until } from './support/until.ts'

const password = 'correct horse battery'

/** A token server beside an emulator. */
const serverWith = async (env: Readonly<Record<string, string>>): Promise<string> => {
  const emulator = await createEmulator()
  const { credentials } = emulator
  const server = await createTokenServer(
    loadConfig({
      PORT: '0',
      TWILIO_ACCOUNT_SID: credentials.accountSid,
      TWILIO_API_KEY: credentials.apiKey,
      TWILIO_API_SECRET: credentials.apiSecret,
      TWILIO_CHAT_SERVICE_SID: credentials.chatServiceSid,
      TWILIO_API_BASE_URL: emulator.apiBaseUrl,
      TWILIO_REALTIME_URL: emulator.realtimeUrl,
      ...env,
    }),
    { log: { write: () => undefined } },
  )
  onTestFinished(async () => {
    await server.close()
    await emulator.close()
  })
  return server.url
}

/** A token server that asks alice for her password. */
const serverThatAsks = async (): Promise<string> => {
  const usersFile = join(temporaryFolder(), 'users.json')
  const bin = join(import.meta.dirname, '../../token-server/src/bin.ts')
  const added = spawnSync(process.execPath, [bin, 'users', 'add', 'alice'], {
    input: `${password}\n`,
    env: { PATH: process.env['PATH'], USERS_FILE: usersFile },
    encoding: 'utf8',
  })
  expect(added.stderr.replaceAll(/.*ExperimentalWarning.*\n.*\n/g, '')).not.toContain('rror')
  return await serverWith({ AUTH: 'password', USERS_FILE: usersFile })
}

test('who signs in can chat until they sign out, and the password is theirs alone', async () => {
  const url = await serverThatAsks()
  const home = makeHome({ CHAT_SERVER: url, CHAT_IDENTITY: 'alice' })
  const refused = await home.run(['send', 'hello'])
  expect([refused.status, refused.stderr]).toEqual([3, expect.stringContaining('chat login')])

  const wrong = await home.run(['login'], 'no idea\n')
  expect([wrong.status, wrong.stderr]).toEqual([3, expect.not.stringContaining('no idea')])
  expect((await home.run(['send', 'hello'])).status).toBe(3)

  const empty = await home.run(['login'], '\n')
  expect([empty.status, empty.stderr]).toEqual([2, expect.stringContaining('No password was given')])

  const right = await home.run(['login'], `${password}\n`)
  expect([right.stdout, right.stderr]).toEqual([`Signed in to ${url} as alice\n`, ''])
  const file = join(home.dataFolder, 'logins.json')
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(statSync(home.dataFolder).mode & 0o777).toBe(0o700)
  const sent = await home.run(['send', '--json', 'hello'])
  expect(parseLines(sent.stdout)).toMatchObject([{ author: 'alice', body: 'hello' }])

  expect((await home.run(['logout'])).stdout).toBe(`Signed out of ${url} as alice\n`)
  expect(readFileSync(file, 'utf8')).not.toContain(password)
  expect((await home.run(['logout'])).stdout).toBe(`You were not signed in to ${url} as alice\n`)
  expect((await home.run(['send', 'hello'])).status).toBe(3)
  expect(readdirSync(home.dataFolder)).not.toContain('service')
}, 120_000)

test('where nobody is asked for a proof the server knows one by name from then on', async () => {
  const url = await serverWith({})
  const home = makeHome({ CHAT_SERVER: url })
  expect((await home.run(['login', '-i', 'carol'])).stdout).toBe(`Signed in to ${url} as carol\n`)
  expect(parseLines((await home.run(['send', '--json', 'hello'])).stdout)).toMatchObject([
    { author: 'carol' },
  ])
  expect((await home.run(['logout'])).stdout).toBe(`Signed out of ${url} as carol\n`)
}, 120_000)

test('without a server there is nothing to sign in to', async () => {
  const home = makeHome({ CHAT_IDENTITY: 'alice' })
  const nowhere = await home.run(['login'], 'x\n')
  expect([nowhere.status, nowhere.stderr.split('\n')[0]]).toEqual([
    2,
    expect.stringContaining('The local service asks nobody for a password'),
  ])
})

/** What the person does who sits before a terminal and a browser. */
const loginBy = async (
  home: Home,
  provider: DeviceProvider,
  how: 'approve' | 'decline' = 'approve',
): Promise<Ended> => {
  const asked = provider.pending()
  const login = home.start('login')
  await until('it waits', () => provider.pending() > asked, 60_000)
  provider.settle(how)
  return await login.ended
}

test('who signs in at an identity provider chats under the name it gives, until it ends the login', async () => {
  const provider = await startDeviceProvider({ life: 1 })
  const url = await serverWith(provider.env)
  const home = makeHome({ CHAT_SERVER: url })
  const declined = await loginBy(home, provider, 'decline')
  expect([declined.status, declined.stderr]).toEqual([3, expect.stringContaining('access_denied')])

  const { stdout, stderr } = await loginBy(home, provider)
  expect(stdout).toBe(`Signed in to ${url} as alice\n`)
  expect(stderr).toContain(`Open  ${provider.url}/go\nEnter WDJB-MJHT\n`)
  const file = join(home.dataFolder, 'logins.json')
  expect(statSync(file).mode & 0o777).toBe(0o600)

  // Its token has run out, so it renews by itself.
  const sent = await home.run(['send', '--json', 'hello'])
  expect(parseLines(sent.stdout)).toMatchObject([{ author: 'alice', body: 'hello' }])
  expect(provider.refreshes()).toBe(1)

  chmodSync(file, 0o644)
  const open = await home.run(['send', 'hello'])
  expect([open.status, open.stderr]).toEqual([3, expect.stringContaining('others can read or write it')])
  chmodSync(file, 0o600)

  provider.forget()
  const ended = await home.run(['send', 'hello'])
  expect([ended.status, ended.stderr]).toEqual([3, expect.stringMatching(/login has ended[^]*chat login/)])
  const checked = await home.run(['doctor'])
  expect([checked.status, checked.stdout]).toEqual([3, expect.stringMatching(/FAIL token[^]*chat login/)])

  await loginBy(home, provider)
  const { refreshToken } =
    Object.values(
      JSON.parse(readFileSync(file, 'utf8')) as Record<string, { grant: { refreshToken: string } }>,
    )[0]?.grant ?? {}
  expect((await home.run(['logout'])).stdout).toBe(`Signed out of ${url} as alice\n`)
  expect(provider.revoked).toEqual([refreshToken])
  expect(readFileSync(file, 'utf8')).not.toContain('refresh')
}, 120_000)

test('nobody signs in under a name that the identity provider does not give', async () => {
  const provider = await startDeviceProvider({ alg: 'ES256' })
  const home = makeHome({ CHAT_SERVER: await serverWith(provider.env), CHAT_IDENTITY: 'bob' })
  const { status, stderr } = await loginBy(home, provider)
  expect([status, stderr]).toEqual([3, expect.stringContaining('does not accept who you say you are')])
  expect(existsSync(join(home.dataFolder, 'logins.json'))).toBe(false)
}, 60_000)

test('a provider without device sign-in asks for a token command, whose words no shell reads', async () => {
  const provider = await startDeviceProvider({ hasDevices: false })
  const home = makeHome()
  const server = await serverWith(provider.env)
  await home.run(['config', 'set', 'server', server])
  const without = await home.run(['login'])
  expect([without.status, without.stderr]).toEqual([2, expect.stringContaining('config set tokenCommand')])

  const script = join(home.folder, 'token.mjs')
  writeFileSync(
    script,
    `process.stdout.write(process.argv[2] === '$(id); echo' ? ${JSON.stringify(await provider.sign())} : 'x y')\n`,
  )
  const command = [process.execPath, script, '$(id); echo']
  const set = await home.run(['config', 'set', 'tokenCommand', JSON.stringify(command)])
  expect(set.status).toBe(0)
  expect((await home.run(['config', 'get', 'tokenCommand'])).stdout).toBe(`${JSON.stringify(command)}\n`)
  expect((await home.run(['login'])).stdout).toBe(`Signed in to ${server} as alice\n`)
  const sent = await home.run(['send', '--json', 'hello'])
  expect(parseLines(sent.stdout)).toMatchObject([{ author: 'alice', body: 'hello' }])
  // Whoever names another server does not send it there.
  const elsewhere = await home.run(['login', '--server', server])
  expect(elsewhere.status).toBe(2)
}, 120_000)
