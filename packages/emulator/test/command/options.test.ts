/** Options of the command. */
import { expect, test } from 'vitest'
import { formatHelp, parseCommand } from '../../src/command/options.ts'

test('without options the port is 4101, the data in memory and the credentials made up', () => {
  expect(parseCommand([], {})).toEqual({
    wantsHelp: false,
    port: 4101,
    data: undefined,
    seed: undefined,
    isJson: false,
    hasRateLimit: false,
    credentials: {},
  })
})

test('every option is read', () => {
  const args = [
    '--port',
    '0',
    '--data',
    'a.db',
    '--seed',
    'seed.json',
    '--json',
    '--rate-limit',
    '--account-sid',
    'AC1',
  ]
  expect(
    parseCommand([...args, '--auth-token', 't', '--api-key', 'SK1', '--api-secret', 's'], {}),
  ).toMatchObject({
    port: 0,
    data: 'a.db',
    seed: 'seed.json',
    isJson: true,
    hasRateLimit: true,
    credentials: { accountSid: 'AC1', authToken: 't', apiKey: 'SK1', apiSecret: 's' },
  })
})

test('variables set what options do not; empty ones count as absent', () => {
  const env = { TWILIO_ACCOUNT_SID: 'AC1', TWILIO_AUTH_TOKEN: '', TWILIO_CHAT_SERVICE_SID: 'IS1' }
  expect(parseCommand(['--chat-service-sid', 'IS2'], env).credentials).toEqual({
    accountSid: 'AC1',
    chatServiceSid: 'IS2',
  })
})

test.for([
  [['--port', 'x'], '--port x is no port'],
  [['--port', '65536'], '--port 65536 is no port'],
  [['--port', ''], '--port  is no port'],
  [['--memory', '--data', 'x'], 'exclude each other'],
  [['--moon'], "'--moon'"],
  [['--seed'], "'--seed"],
] as const)('%j is refused', ([args, message]) => {
  expect(() => parseCommand(args, {})).toThrow(message)
})

test('the help names every option and every variable', () => {
  const help = formatHelp()
  for (const name of [
    '--port N',
    '--memory',
    '--seed FILE',
    '--json',
    '--chat-service-sid IS…',
    'TWILIO_API_SECRET',
  ]) {
    expect(help).toContain(name)
  }
})
