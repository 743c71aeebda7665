import { initialState } from '@terminal-chat/core'
import { expect, test } from 'vitest'
import { userError } from '../../src/errors.ts'
import type { ServerDesk, SubcommandContext } from '../../src/subcommands/define.ts'
import { doctorCommand } from '../../src/subcommands/doctor.ts'
import { fakeClock } from '../support/fake-clock.ts'
import { noon } from '../support/records.ts'

const healthy: ServerDesk = {
  identity: 'alice',
  reach: () => Promise.resolve(noon),
  terms: () => Promise.resolve({ auth: 'open' }),
  token: () => Promise.resolve(3_600_000),
  check: () => Promise.resolve([{ name: 'api key', status: 'ok', detail: 'SK1', hint: '' }]),
}

const examine = async (
  desk: Partial<ServerDesk>,
  openChat: SubcommandContext['openChat'] = () =>
    Promise.resolve({
      client: { store: { get: () => initialState('alice') } },
      close: () => Promise.resolve(),
    } as never),
): Promise<{ readonly status: number; readonly text: string }> => {
  const lines: string[] = []
  const status = await doctorCommand.run(
    {
      config: {
        server: 'https://chat.example.com',
        configFile: '/c',
        profile: 'default',
        folders: { data: '/d' },
      },
      version: '1.2.3',
      clock: fakeClock(noon),
      print: (line: string) => lines.push(line),
      openServer: () => Promise.resolve({ ...healthy, ...desk }),
      openChat,
    } as unknown as SubcommandContext,
    { isJson: false },
  )
  return { status, text: lines.join('\n') }
}

test('of a healthy chat each step is told', async () => {
  const { status, text } = await examine({})
  expect(text.replaceAll(/ +/g, ' ').split('\n').slice(4)).toEqual([
    'ok server https://chat.example.com answers, in 0 ms',
    'ok clock within 1 s of the server’s',
    'ok sign-in the server asks nobody who they are',
    'ok token for alice, good for 60 min',
    'ok Twilio: api key SK1',
    'ok connection connected as alice, in 0 channels',
  ])
  expect(status).toBe(0)
})

test.each([
  [noon + 40_000, '40 s behind'],
  [noon - 3_600_000, '3600 s ahead of'],
])(
  'a clock that is not the server’s is told, and the rest is looked at all the same',
  async (date, words) => {
    const { status, text } = await examine({ reach: () => Promise.resolve(date) })
    expect(text).toMatch(new RegExp(`^warn clock +${words} the server’s\\n {5}Set the clock`, 'm'))
    expect(text).toContain('connected as alice')
    expect(status).toBe(0)
  },
)

test('all that is wrong at Twilio is told, with whom to ask, and no connection is tried', async () => {
  const { status, text } = await examine(
    {
      check: () =>
        Promise.resolve([
          { name: 'account', status: 'fail', detail: 'the API key belongs to AC2', hint: 'Set it' },
          { name: 'role \u001b[31m', status: 'fail', detail: 'lacks sendMessage', hint: 'Add it' },
        ]),
    },
    () => Promise.reject(new Error('not to be asked')),
  )
  expect(text).toMatch(/^FAIL Twilio: account the API key belongs to AC2\n {5}Set it$/m)
  expect(text).toMatch(/lacks sendMessage\n {5}Add it\nFAIL Twilio .*\n {5}.*token-server check$/)
  expect(text).not.toContain('\u001b')
  expect(status).toBe(4)
})

test('the first step that fails is the last, with its status and what to do', async () => {
  const { status, text } = await examine({
    token: () => Promise.reject(userError('not-signed-in', { reason: 'no' })),
  })
  expect(text).toMatch(/FAIL token .*no\n {5}.*chat login$/)
  expect(status).toBe(3)
})

test('a server that looks at itself in vain is told of, and one that does not look is not', async () => {
  const broken = await examine({
    check: () => Promise.reject(userError('server-failed', { server: 's', reason: 'no' })),
  })
  expect([broken.status, broken.text]).toEqual([4, expect.stringContaining('FAIL Twilio')])
  expect((await examine({ check: () => Promise.resolve(null) })).text).not.toContain('Twilio')
})
