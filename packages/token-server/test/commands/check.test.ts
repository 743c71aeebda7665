import { expect, test } from 'vitest'
import { environment } from '../support/config.ts'
import { startEmulator } from '../support/emulator.ts'
import { startIdentityProvider } from '../support/identity-provider.ts'
import { run } from '../support/run.ts'
import { json, startUpstream } from '../support/upstream.ts'

const serviceBody = {
  sid: environment['TWILIO_CHAT_SERVICE_SID'],
  account_sid: environment['TWILIO_ACCOUNT_SID'],
  friendly_name: 'Chat',
}

const find = (text: string, name: string): string | undefined =>
  new RegExp(`^(?:ok  |warn|FAIL) ${name}: .*(?:\\n {5}.*)?`, 'm').exec(text)?.[0]

test('right credentials are found right, one by one', async () => {
  const { env } = await startEmulator()
  const { status, stdout } = await run(['check'], { env })
  for (const name of [
    'configuration',
    'api key',
    'service',
    'account',
    'clock',
    'directory',
    'role of users',
    'role of participants',
    'role of creators',
  ]) {
    expect(find(stdout, name)).toMatch(/^ok /)
  }
  expect(status).toBe(0)
})

test('with --json each finding is one object', async () => {
  const { env } = await startEmulator()
  const { stdout } = await run(['check', '--json'], { env })
  const findings = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { name: string; status: string })
  expect(findings.find(({ name }) => name === 'api key')).toEqual({
    name: 'api key',
    status: 'ok',
    detail: env['TWILIO_API_KEY'],
  })
})

test('a wrong variable is named before anything is asked', async () => {
  const { status, stdout } = await run(['check'], {
    env: { ...environment, TWILIO_API_KEY: environment['TWILIO_ACCOUNT_SID'] },
  })
  expect(stdout).toBe(
    'FAIL configuration: TWILIO_API_KEY is the SID of an account; it must be the SID of an API key: SK and 32 lower-case hexadecimal digits\n' +
      '     Set it like this: TWILIO_API_KEY=SK0123456789abcdef0123456789abcdef\n',
  )
  expect(status).toBe(1)
})

test('a wrong secret is told from a wrong service', async () => {
  const { env } = await startEmulator()
  const wrongSecret = await run(['check'], { env: { ...env, TWILIO_API_SECRET: 'wrong-wrong-wrong-wrong' } })
  expect(find(wrongSecret.stdout, 'api key')).toMatch(
    /^FAIL api key: HTTP 401, error 20003: .*\n {5}TWILIO_API_KEY and TWILIO_API_SECRET do not belong together/,
  )
  const wrongService = await run(['check'], {
    env: { ...env, TWILIO_CHAT_SERVICE_SID: `IS${'0'.repeat(32)}` },
  })
  expect(find(wrongService.stdout, 'service')).toMatch(
    /^FAIL service: IS0{32} does not exist in the account of SK\w+; there is IS\w+ "Default Conv.*"\n {5}TWILIO_CHAT_SERVICE_SID names no service/,
  )
  expect([wrongSecret.status, wrongService.status]).toEqual([1, 1])
})

test('the account must be that of the key', async () => {
  const { env } = await startEmulator()
  const other = `AC${'0'.repeat(32)}`
  const { status, stdout } = await run(['check'], { env: { ...env, TWILIO_ACCOUNT_SID: other } })
  expect(find(stdout, 'account')).toBe(
    `FAIL account: the API key belongs to ${env['TWILIO_ACCOUNT_SID']}, not to ${other}\n     Set TWILIO_ACCOUNT_SID to the account of the key: tokens of another are refused.`,
  )
  expect(status).toBe(1)
})

test('a key of another account is told apart from a service that does not exist', async () => {
  const { env } = await startEmulator()
  const wrong = { TWILIO_ACCOUNT_SID: `AC${'0'.repeat(32)}`, TWILIO_CHAT_SERVICE_SID: `IS${'0'.repeat(32)}` }
  const { stdout } = await run(['check'], { env: { ...env, ...wrong } })
  expect(find(stdout, 'api key')).toMatch(/^ok /)
  expect(find(stdout, 'account')).toMatch(/^FAIL account: the API key belongs to AC\w+, not to AC0{32}\n/)
  expect(find(stdout, 'service')).toMatch(/^FAIL service: IS0{32} does not exist/)
})

test('a key that may not ask about the account is a good key when it may use the service', async () => {
  const { url } = await startUpstream(
    json(403, { code: 20403, message: 'no' }),
    json(200, serviceBody),
    json(403, { code: 20403, message: 'no' }),
  )
  const { stdout } = await run(['check'], { env: { ...environment, TWILIO_API_BASE_URL: url } })
  for (const name of ['api key', 'service', 'account']) expect(find(stdout, name)).toMatch(/^ok /)
})

test('the clock is compared even when the key is refused', async () => {
  const date = new Date(Date.now() - 90_000).toUTCString()
  const { url } = await startUpstream(json(401, { code: 20003, message: 'Authenticate' }, { date }))
  const { stdout } = await run(['check'], { env: { ...environment, TWILIO_API_BASE_URL: url } })
  expect(find(stdout, 'api key')).toMatch(/^FAIL /)
  expect(find(stdout, 'clock')).toMatch(/^FAIL clock: \d+ s ahead of Twilio/)
})

test('a role that lacks a permission is named', async () => {
  const { env, service } = await startEmulator()
  const { defaultConversationRoleSid } = await service.configuration().fetch()
  await service.roles(defaultConversationRoleSid).update({ permission: ['leaveConversation'] })
  const { status, stdout } = await run(['check'], { env })
  expect(find(stdout, 'role of participants')).toMatch(
    /^FAIL role of participants: ".*" lacks sendMessage, editOwnMessage, deleteOwnMessage\n {5}Add them to RL/,
  )
  expect(status).toBe(1)
})

test('a role without which nobody can react is a warning that says how to add it', async () => {
  const { env, service } = await startEmulator()
  const before = await run(['check'], { env })
  const warning = new RegExp(
    '^warn role of participants: "channel user" lacks editAnyMessageAttributes: nobody can react .*\\n {5}Add it to RL.*Roles/RL',
    'm',
  )
  expect(before.stdout).toMatch(warning)
  expect(before.status).toBe(0)
  const { defaultConversationRoleSid } = await service.configuration().fetch()
  const role = await service.roles(defaultConversationRoleSid).fetch()
  await role.update({ permission: [...role.permissions, 'editAnyMessageAttributes'] })
  expect((await run(['check'], { env })).stdout).not.toMatch(warning)
})

test.each([
  [-3_600_000, 'FAIL clock: 3600 s ahead of Twilio'],
  [3_600_000, 'FAIL clock: 3600 s behind Twilio'],
])(
  'a clock that is wrong by an hour is found by the date of the answer (%i ms)',
  async (offset, expected) => {
    const { url } = await startUpstream(
      json(200, serviceBody, { date: new Date(Date.now() + offset).toUTCString() }),
      json(200, serviceBody),
      json(403, { code: 20403, message: 'no' }),
    )
    const { stdout } = await run(['check'], { env: { ...environment, TWILIO_API_BASE_URL: url } })
    expect(find(stdout, 'clock')?.replace(/\d{4}/, '3600')).toContain(expected)
    expect(find(stdout, 'directory')).toMatch(
      /^FAIL directory: HTTP 403, error 20403: no\n {5}The API key may not do this/,
    )
  },
)

test('a Twilio that cannot be reached is said to be so', async () => {
  const { status, stdout } = await run(['check'], { env: environment })
  expect(find(stdout, 'network')).toMatch(
    /^FAIL network: http:\/\/127\.0\.0\.1:9 does not answer \(.*\)\n {5}Check the network/,
  )
  expect(status).toBe(1)
})

test('users, the identity provider and Redis are tried as well', async () => {
  const { env } = await startEmulator()
  const provider = await startIdentityProvider()
  const jwt = {
    AUTH: 'jwt',
    AUTH_JWKS_URL: provider.jwksUrl,
    AUTH_ISSUER: provider.issuer,
    AUTH_AUDIENCE: 'chat',
  }
  const good = await run(['check'], { env: { ...env, ...jwt, REDIS_URL: 'redis://127.0.0.1:9' } })
  expect(find(good.stdout, 'identity provider')).toBe(`ok   identity provider: 1 keys at ${provider.jwksUrl}`)
  expect(find(good.stdout, 'redis')).toMatch(/^warn redis: does not answer/)
  const bad = await run(['check'], { env: { ...env, ...jwt, AUTH_JWKS_URL: 'http://127.0.0.1:9/jwks' } })
  expect(find(bad.stdout, 'identity provider')).toMatch(
    /^FAIL identity provider: http:\/\/127\.0\.0\.1:9\/jwks: /,
  )
  const users = await run(['check'], { env: { ...env, AUTH: 'password', USERS_FILE: '/nowhere/users.json' } })
  expect(find(users.stdout, 'users')).toBe(
    'FAIL users: /nowhere/users.json does not exist\n     Make it with: token-server users add NAME.',
  )
})

test('an auth token of another account is found before webhooks fail', async () => {
  const { env, emulator } = await startEmulator()
  const webhook = { PUBLIC_URL: 'https://chat.example.com' }
  const good = await run(['check'], {
    env: { ...env, ...webhook, TWILIO_AUTH_TOKEN: emulator.credentials.authToken },
  })
  expect(find(good.stdout, 'auth token')).toBe('ok   auth token: belongs to the account')
  const bad = await run(['check'], { env: { ...env, ...webhook, TWILIO_AUTH_TOKEN: 'not-the-auth-token' } })
  expect(find(bad.stdout, 'auth token')).toMatch(/^FAIL auth token: is not the one of the account/)
})
