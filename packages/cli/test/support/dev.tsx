/** Opens the interface in this terminal on a service in memory, with people who talk: for looking at it. Not shipped. */
import process from 'node:process'
import {
  createChatClient,
  createFrameScheduler,
  createStore,
  initialState,
  reduce,
  type Clock,
} from '@terminal-chat/core'
import { fakeService } from '../../../core/test/support/fake-service.ts'
import { openTerminal } from '../../src/tui/open.tsx'

const clock: Clock = {
  now: Date.now,
  after: (ms, callback) => {
    const timer = setTimeout(callback, ms)
    return () => clearTimeout(timer)
  },
}

const service = fakeService(clock.now)
const general = service.addConversation('General Channel', 'general', ['alice', 'bob', 'carol'])
const others: string[] = []
for (const name of [
  'design',
  'deploys',
  'random',
  'Tea Corner',
  '日本語',
  'a very long channel name that cannot fit',
])
  others.push(service.addConversation(name, null, ['alice', 'bob']))
const lunch = service.addConversation('lunch', null, ['carol'])
service.addMessage(lunch, 'carol', 'anyone?')

const lines: readonly (readonly [string, string])[] = [
  ['bob', 'Morning! The build is green again.'],
  [
    'carol',
    'Nice. I looked at the failure from last night: the emulator answered before the row was committed, so the client saw the message twice.',
  ],
  [
    'carol',
    'Fixed by acknowledging after the commit. See https://example.com/terminal-chat/pull/142 for the change and `emulator/src/operations/send-message.ts` for the place.',
  ],
  ['alice', 'Great, thank you.'],
  ['bob', '@alice could you look at the resize bug? On 20×5 it used to garble.'],
  ['alice', 'On it'],
  ['carol', '日本語のメッセージも正しく折り返されるはずです。絵文字も: 🎉 👩‍👩‍👧 🇩🇪 e\u0301'],
  ['dave', 'hostile: \u001b[31mred\u001b[0m \u001b]0;pwned\u0007 \u202etxt \u0301start'],
  ['bob', 'short'],
  ['bob', '```\nconst answer = 42\n```'],
]
const filler = Number(process.env['FILL'] ?? 0)
for (let at = 0; at < filler; at += 1)
  service.addMessage(general, 'bob', `Older message number ${at}, to have a history.`)
for (const [author, body] of lines) service.addMessage(general, author, body)

const client = createChatClient({
  store: createStore(reduce, initialState('alice'), createFrameScheduler(clock)),
  ...service.gatewayFor('alice'),
  clock,
  newId: () => crypto.randomUUID(),
})

const began = process.hrtime.bigint()
const terminal = openTerminal({
  client,
  clock,
  stdin: process.stdin,
  stdout: process.stdout,
  drafts: { get: () => '', list: () => [], set: () => {} },
  theme: process.env['THEME'] ?? 'auto',
  isMouseEnabled: false,
  isScreenReader: process.env['SCREEN_READER'] === '1',
  keys: {},
  onFirstFrame: () => {
    const ms = Number(process.hrtime.bigint() - began) / 1e6
    if (process.env['TIMES']) process.stderr.write(`first frame after ${ms.toFixed(1)} ms\n`)
    void client.start()
  },
})
if (process.env['BUSY']) {
  setTimeout(() => {
    for (const sid of others.slice(0, 4))
      for (let n = 0; n < 3; n += 1)
        service.addMessage(sid, 'bob', n === 1 && sid === others[2] ? 'hey @alice' : 'news')
    service.failNext('sendMessage', 'forbidden')
    client.send('this one is refused by the service')
    service.emitTo('alice', {
      type: 'participant/joined',
      participant: {
        sid: 'MBx',
        conversationSid: general,
        identity: 'erin',
        attributes: {},
        dateCreated: 0,
        lastReadMessageIndex: null,
        lastReadTimestamp: null,
        roleSid: null,
      },
      at: Date.now(),
    })
    for (const [identity, isOnline] of [
      ['alice', true],
      ['bob', true],
      ['carol', false],
      ['erin', true],
    ] as const)
      service.emitTo('alice', {
        type: 'user/updated',
        user: { identity, friendlyName: null, attributes: {}, isOnline, isNotifiable: null },
      })
  }, 700)
}
if (process.env['QUIET'] === undefined) {
  setTimeout(
    () => service.emitTo('alice', { type: 'typing/started', conversationSid: general, identity: 'bob' }),
    1500,
  )
  setTimeout(() => service.addMessage(general, 'bob', 'I am back.'), 6000)
}
if (process.env['THROW'])
  setTimeout(() => {
    throw new Error('a bug on purpose')
  }, 900)
process.on('SIGUSR2', () => service.addMessage(general, 'carol', `It is ${new Date().toISOString()}`))
const how = await terminal.done
process.exit(how === 'quit' ? 0 : 130)
