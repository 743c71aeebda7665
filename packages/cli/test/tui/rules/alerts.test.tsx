import { expect, test } from 'vitest'
import type { AlertText } from '../../../src/tui/terminal/alert-sequences.ts'
import { keys, openTestTerminal, type TestTerminalOptions } from '../../support/terminal.tsx'

const focusLost = '\u001b[O'
const focusGained = '\u001b[I'

const setUp = async (options: TestTerminalOptions = {}) => {
  const opened = await openTestTerminal(options)
  await opened.pass(1000)
  await opened.type(focusLost)
  return opened
}

test('who looks elsewhere is called by the bell for a mention, and not for other talk', async () => {
  const { service, general, grid, pass } = await setUp()
  service.addMessage(general, 'bob', 'talk')
  await pass(5000)
  expect((await grid.told()).bells).toBe(0)
  service.addMessage(general, 'bob', '@alice look')
  await pass(5000)
  expect(await grid.told()).toMatchObject({ bells: 1, otherCommands: [], title: '(1) General Channel' })
})

test('who looks is not called, and the title counts nothing any more', async () => {
  const { service, general, grid, pass, type } = await setUp()
  service.addMessage(general, 'bob', '@alice look')
  await pass(5000)
  await type(focusGained)
  await pass(1000)
  service.addMessage(general, 'bob', '@alice again')
  await pass(5000)
  expect(await grid.told()).toMatchObject({ bells: 1, title: 'General Channel' })
})

test('the first direct message of somebody is counted in the title, though nothing was ever read there', async () => {
  const { service, screen, grid } = await openTestTerminal()
  const bob = service.gatewayFor('bob').gateway
  const { sid } = await bob.createConversation({
    friendlyName: 'alice, bob',
    uniqueName: 'direct-alice-bob',
    attributes: { direct: ['alice', 'bob'] },
  })
  await bob.addParticipant(sid, 'alice')
  service.addMessage(sid, 'bob', 'psst')
  await screen()
  expect((await grid.told()).title).toBe('(1) General Channel')
})

test('what is unread elsewhere shows as a dot in the title', async () => {
  let deploys = ''
  const { service, grid, pass, type } = await openTestTerminal({
    prepare: (fake) => {
      deploys = fake.addConversation('deploys', null, ['alice', 'bob'])
      fake.addMessage(deploys, 'bob', 'first')
    },
  })
  await type(keys.altDown)
  await pass(1000)
  await type(keys.altUp)
  service.addMessage(deploys, 'bob', 'second')
  await pass(1000)
  expect((await grid.told()).title).toBe('• General Channel')
})

test('a terminal that is asked to notify gets one harmless line', async () => {
  const { service, general, grid, pass } = await setUp({ preferences: { hasOsc9: true, hasOsc777: true } })
  service.addMessage(general, '4;1;x', '@alice \u0007\u001b\\\u009c]52;c;x\nnext \u202etxt;y')
  await pass(5000)
  expect((await grid.told()).otherCommands).toEqual([
    '9;4,1,x in General Channel: @alice ␇␛\\<9C>]52;c;x next <U+202E>txt;y',
    '777;notify;4,1,x in General Channel;@alice ␇␛\\<9C>]52,c,x next <U+202E>txt,y',
  ])
})

test('what the desktop cannot do is told once', async () => {
  const told: AlertText[] = []
  const { service, general, pass, screen, type } = await setUp({
    preferences: { hasDesktop: true },
    notifyDesktop: async (alert) => {
      told.push(alert)
      return 'notify-send is not installed'
    },
  })
  service.addMessage(general, 'bob', '@alice one\ntwo')
  await pass(100)
  expect(told).toEqual([{ title: 'bob in General Channel', body: '@alice one two' }])
  expect(await screen()).toContain('notify-send is not installed')
  await type(keys.ctrlC)
  await pass(9000)
  service.addMessage(general, 'bob', '@alice again')
  await pass(100)
  expect(told).toHaveLength(2)
  expect(await screen()).not.toContain('notify-send is not installed')
})

test('nothing calls while not to be disturbed, which the status line tells', async () => {
  const { service, general, pass, grid, type, screen } = await setUp()
  await type('/dnd', keys.enter)
  await pass(5000)
  expect(await screen()).toMatch(/dnd {2}F1 help/)
  service.addMessage(general, 'bob', '@alice')
  await pass(5000)
  expect((await grid.told()).bells).toBe(0)
  await type('/dnd off', keys.enter)
  service.addMessage(general, 'bob', '@alice')
  await pass(5000)
  expect((await grid.told()).bells).toBe(1)
})

test('what calls in a channel is kept', async () => {
  const written: (readonly (readonly [string, string])[])[] = []
  const { type, general } = await setUp({
    alertLevels: { read: () => new Map(), write: (levels) => written.push([...levels]) },
  })
  await type('/notify none', keys.enter)
  await type('/notify default', keys.enter)
  expect(written).toEqual([[[general, 'none']], []])
})
