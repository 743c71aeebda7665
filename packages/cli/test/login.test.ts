import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { createEmulator } from '@terminal-chat/emulator'
import { createTokenServer, loadConfig } from '@terminal-chat/token-server'
import { expect, onTestFinished, test } from 'vitest'
import { makeHome, parseLines } from './support/chat-process.ts'
import { temporaryFolder } from './support/temporary-folder.ts'

const password = 'correct horse battery'

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
  const emulator = await createEmulator()
  const { credentials } = emulator
  const server = await createTokenServer(
    loadConfig({
      PORT: '0',
      AUTH: 'password',
      USERS_FILE: usersFile,
      TWILIO_ACCOUNT_SID: credentials.accountSid,
      TWILIO_API_KEY: credentials.apiKey,
      TWILIO_API_SECRET: credentials.apiSecret,
      TWILIO_CHAT_SERVICE_SID: credentials.chatServiceSid,
      TWILIO_API_BASE_URL: emulator.apiBaseUrl,
      TWILIO_REALTIME_URL: emulator.realtimeUrl,
    }),
    { log: { write: () => undefined } },
  )
  onTestFinished(async () => {
    await server.close()
    await emulator.close()
  })
  return server.url
}

test('who signs in can chat until they sign out, and the password is theirs alone', async () => {
  const url = await serverThatAsks()
  const home = makeHome({ CHAT_SERVER: url, CHAT_IDENTITY: 'alice' })
  const refused = await home.run(['send', 'hello'])
  expect([refused.status, refused.stderr]).toEqual([3, expect.stringContaining('chat login')])

  const wrong = await home.run(['login'], 'no idea\n')
  expect([wrong.status, wrong.stderr]).toEqual([3, expect.not.stringContaining('no idea')])
  expect((await home.run(['send', 'hello'])).status).toBe(3)

  const right = await home.run(['login'], `${password}\n`)
  expect([right.stdout, right.stderr]).toEqual([`Signed in to ${url} as alice\n`, ''])
  const file = join(home.dataFolder, 'passwords.json')
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

test('without a server there is nothing to sign in to, and an empty password is none', async () => {
  const home = makeHome({ CHAT_IDENTITY: 'alice' })
  const nowhere = await home.run(['login'], 'x\n')
  expect([nowhere.status, nowhere.stderr.split('\n')[0]]).toEqual([
    2,
    expect.stringContaining('The local service asks nobody for a password'),
  ])
  const empty = await home.run(['login', '--server', 'http://127.0.0.1:9'], '\n')
  expect([empty.status, empty.stderr]).toEqual([2, expect.stringContaining('No password was given')])
})
