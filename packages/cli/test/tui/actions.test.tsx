/** What keys do, seen on the screen. */
import { expect, test } from 'vitest'
import type { FakeService } from '../../../core/test/support/fake-service.ts'
import { keys, openTestTerminal, paste } from '../support/terminal.tsx'

const channels = (service: FakeService, general: string): void => {
  service.addConversation('design', null, ['alice', 'bob'])
  service.addConversation('random', null, ['alice', 'bob'])
  service.addConversation('lunch', null, ['bob'])
  service.addMessage(general, 'bob', 'welcome')
}

const history = (service: FakeService, general: string): void => {
  for (let at = 0; at < 200; at += 1) service.addMessage(general, 'bob', `message ${at}.`)
}

const titleOf = (screen: string): string => /│ (\S+(?: \S+)*?)  /.exec(screen)?.[1] ?? ''

test('what is written is sent with Enter and stands in the timeline', async () => {
  const { type, screen, service, general } = await openTestTerminal()
  await type('hello bob', keys.enter)
  expect(await screen()).toContain('hello bob')
  expect(service.messagesOf(general).map(({ body }) => body)).toEqual(['hello bob'])
  expect(await screen()).toContain('› Message General Channel')
})

test('Enter on nothing sends nothing', async () => {
  const { type, service, general } = await openTestTerminal()
  await type('   ', keys.enter, keys.enter)
  expect(service.messagesOf(general)).toEqual([])
})

test('the arrows go to the next channel and back while nothing is written', async () => {
  const { type, screen } = await openTestTerminal({ prepare: channels })
  await type(keys.down)
  expect(titleOf(await screen())).toBe('design')
  await type(keys.down, keys.down)
  expect(titleOf(await screen())).toBe('General Channel')
  await type(keys.up)
  expect(titleOf(await screen())).toBe('random')
})

test('while something is written only Alt with an arrow does', async () => {
  const { type, screen } = await openTestTerminal({ prepare: channels })
  await type('half', keys.down)
  expect(titleOf(await screen())).toBe('General Channel')
  await type(keys.altDown)
  expect(titleOf(await screen())).toBe('design')
  expect(await screen()).toContain('› Message design')
  await type(keys.altUp)
  expect(await screen()).toContain('› half')
})

test('Tab goes through the panes, and Enter shows the marked channel', async () => {
  const { type, screen, grid } = await openTestTerminal({ prepare: channels })
  await type(keys.tab)
  expect(await grid.told()).toMatchObject({ isCursorVisible: false })
  await type(keys.down, keys.down, keys.enter)
  expect(titleOf(await screen())).toBe('random')
  expect(await grid.told()).toMatchObject({ isCursorVisible: true })
})

test('a channel that one is not in is joined from the list', async () => {
  const { type, screen, client } = await openTestTerminal({ prepare: channels })
  await type(keys.tab, keys.end, keys.enter)
  expect(titleOf(await screen())).toBe('lunch')
  expect([...client.store.get().conversations.values()].map(({ friendlyName }) => friendlyName)).toContain(
    'lunch',
  )
})

test('a channel that cannot be joined says why', async () => {
  const { type, screen, service, pass } = await openTestTerminal({ prepare: channels })
  service.disconnect()
  await type(keys.tab, keys.end, keys.enter)
  await pass(10_000)
  expect((await screen()).split('\n').at(-1)).toMatch(/^ ! /)
})

test('Escape leads back to writing', async () => {
  const { type, screen } = await openTestTerminal({ prepare: channels })
  await type(keys.tab, keys.tab, keys.escape, 'back')
  expect(await screen()).toContain('› back')
})

test('Shift+Tab goes the other way, and Enter on a person writes their name', async () => {
  const { type, screen } = await openTestTerminal({ prepare: channels })
  await type(keys.backTab, keys.down, keys.enter)
  expect(await screen()).toContain('› @bob')
})

test('PgUp and PgDn scroll by pages with a line in common', async () => {
  const { type, screen } = await openTestTerminal({ prepare: history })
  const first = (text: string): string => /message \d+\./.exec(text)?.[0] ?? ''
  expect(first(await screen())).toBe('message 181.')
  await type(keys.pageUp)
  expect(first(await screen())).toBe('message 163.')
  expect(await screen()).toContain('message 181.')
  await type(keys.pageDown)
  expect(first(await screen())).toBe('message 181.')
})

test('Home and End go to both ends of what is loaded', async () => {
  const { type, screen } = await openTestTerminal({ prepare: history })
  await type(keys.home)
  expect(await screen()).toContain('message 150.')
  expect(await screen()).toContain('↓ newer messages · End')
  await type(keys.end)
  expect(await screen()).toContain('message 199.')
  expect(await screen()).not.toContain('newer messages')
})

test('the beginning of the channel is reached by scrolling alone', async () => {
  const { type, screen } = await openTestTerminal({ prepare: history })
  for (let page = 0; page < 15; page += 1) await type(keys.pageUp)
  expect(await screen()).toContain('This is the beginning of the channel')
  expect(await screen()).toContain('message 0.')
})

test('while one reads back, what comes in below moves nothing and is counted', async () => {
  const { type, screen, service, general } = await openTestTerminal({ prepare: history })
  await type(keys.pageUp)
  const before = (await screen()).split('\n').slice(2, 20)
  for (const body of ['one', 'two', 'three']) service.addMessage(general, 'bob', body)
  const after = await screen()
  expect(after.split('\n').slice(2, 20)).toEqual(before)
  expect(after).toContain('↓ 3 new · End')
  await type(keys.end)
  expect(await screen()).toContain('three')
})

test('sending shows the newest again', async () => {
  const { type, screen } = await openTestTerminal({ prepare: history })
  await type(keys.pageUp, 'my word', keys.enter)
  expect(await screen()).toContain('my word')
  expect(await screen()).not.toContain('↓')
})

test('each channel keeps its place', async () => {
  const { type, screen } = await openTestTerminal({
    prepare: (service, general) => {
      channels(service, general)
      history(service, general)
    },
  })
  await type(keys.pageUp)
  const before = await screen()
  await type(keys.down, keys.up)
  expect((await screen()).split('\n').slice(2, 20)).toEqual(before.split('\n').slice(2, 20))
})

test('help is read with the same keys as everything else', async () => {
  const { type, screen } = await openTestTerminal()
  await type(keys.f1)
  expect(await screen()).toContain('/create NAME [--private]')
  await type(keys.pageDown, keys.pageDown)
  expect(await screen()).not.toContain('/create NAME [--private]')
  await type('\u001b[A')
  await type(keys.escape)
  expect(await screen()).not.toContain('Commands and keys')
})

test('help is searched for what one wants to do', async () => {
  const { type, screen } = await openTestTerminal()
  await type('/help', keys.enter, '/colours')
  expect(await screen()).toContain('/theme [NAME]')
  expect(await screen()).not.toContain('/create')
  await type(keys.enter)
  expect(await screen()).toContain('Commands and keys, with colours')
  await type('/', keys.escape)
  expect(await screen()).toContain('/create')
  await type('q')
  expect(await screen()).not.toContain('/create')
})

test('help on one command is asked for by name', async () => {
  const { type, screen } = await openTestTerminal()
  await type('/help join', keys.enter)
  expect(await screen()).toContain('╭─ /join NAME')
})

test('nothing reaches the composer while a question is open', async () => {
  const { type, screen } = await openTestTerminal({ prepare: channels })
  await type(keys.down, '/delete', keys.enter)
  expect(await screen()).toContain('Delete the channel design')
  await type('x', paste('pasted'), 'n')
  expect(await screen()).toContain('› Message design')
  expect(await screen()).not.toContain('Are you sure?')
})

test('a question that is answered with yes is carried out', async () => {
  const { type, screen } = await openTestTerminal({ prepare: channels })
  await type(keys.down, '/delete', keys.enter, 'y')
  expect(titleOf(await screen())).toBe('General Channel')
  expect(await screen()).toContain('· The channel design was deleted')
})

test('a slip in a command is explained, and the line stays to be mended', async () => {
  const { type, screen, service, general } = await openTestTerminal()
  await type('/jion lunch', keys.enter)
  expect(await screen()).toContain('› /jion lunch')
  expect(await screen()).toContain('Did you mean /join?')
  expect(service.messagesOf(general)).toEqual([])
})

test('a command that is refused comes back into the composer', async () => {
  const { type, screen } = await openTestTerminal()
  await type('/create general channel', keys.enter)
  expect(await screen()).toContain('› /create general channel')
  expect((await screen()).split('\n').at(-1)).toContain('! General Channel is always there')
})

test('what is too long for the status line stands in the timeline', async () => {
  const people = Array.from({ length: 12 }, (_, at) => `somebody-${at}`)
  const { type, screen } = await openTestTerminal({
    prepare: (service) => {
      service.addConversation('crowd', null, ['alice', ...people])
    },
  })
  await type(keys.down, '/who', keys.enter)
  expect(await screen()).toMatch(/· In crowd: alice \(you\), somebody-0/)
})

test('two slashes send a line that begins with one', async () => {
  const { type, service, general } = await openTestTerminal()
  await type('//shrug', keys.enter)
  expect(service.messagesOf(general)[0]?.body).toBe('/shrug')
})

test('Tab completes names and commands', async () => {
  const { type, screen } = await openTestTerminal()
  await type('@bo', keys.tab)
  expect(await screen()).toContain('› @bob')
  await type(keys.ctrlC, '/qu', keys.tab)
  expect(await screen()).toContain('› /quit')
})

test('a paste is one message however many lines it has', async () => {
  const { type, service, general, screen } = await openTestTerminal()
  await type(paste('one\r\ntwo\rthree'), keys.enter)
  expect(service.messagesOf(general).map(({ body }) => body)).toEqual(['one\ntwo\nthree'])
  expect(await screen()).toContain('three')
})

test('a big paste is asked about, and can be sent, edited or discarded', async () => {
  const big = Array.from({ length: 20 }, (_, at) => `line ${at}`).join('\n')
  const { type, screen, service, general } = await openTestTerminal()
  await type(paste(big))
  expect(await screen()).toContain('20 lines')
  await type(keys.escape)
  expect(await screen()).toContain('› Message General Channel')
  await type(paste(big), keys.enter)
  expect(service.messagesOf(general).map(({ body }) => body)).toEqual([big])
  await type(paste(big), 'e')
  expect(await screen()).toContain('line 19')
  expect(service.messagesOf(general)).toHaveLength(1)
})

test('a message that could not be sent stays, with the keys to send it again or discard it', async () => {
  const { type, screen, service, general } = await openTestTerminal()
  service.failNext('sendMessage', 'forbidden')
  await type('important', keys.enter)
  expect(await screen()).toContain('✗ Not sent: forbidden')
  expect(await screen()).toContain('Alt+R sends it again')
  await type(keys.altR)
  expect(service.messagesOf(general).map(({ body }) => body)).toEqual(['important'])
  service.failNext('sendMessage', 'forbidden')
  await type('never mind', keys.enter, keys.altX)
  expect(await screen()).not.toContain('never mind')
})

test('failed messages are discarded one after the other, and no sent one comes under the key', async () => {
  const { type, screen, service } = await openTestTerminal()
  await type('arrived', keys.enter)
  for (const text of ['one', 'two', 'three']) {
    service.failNext('sendMessage', 'forbidden')
    await type(text, keys.enter)
  }
  await type(keys.ctrlUp, 'd')
  expect(await screen()).toMatch(/▌ +two/u)
  await type(keys.up, 'd')
  expect(await screen()).toMatch(/▌ +two/u)
  await type('d')
  expect(await screen()).not.toMatch(/▌|Not sent/u)
  await type('d')
  expect(await screen()).toContain('› d')
  expect(await screen()).toContain('arrived')
})

test('the composer grows with what is written in it, and the timeline gives way', async () => {
  const { type, screen, grid } = await openTestTerminal({ columns: 40, rows: 12 })
  await type('one', '\u001b\r', 'two')
  const lines = (await screen()).split('\n')
  expect(lines.slice(-3)).toEqual(['› one', '  two', expect.stringContaining('F1 help')])
  expect(await grid.cursor()).toEqual({ x: 5, y: 10 })
})

test('keys of a sequence are shown until it is whole', async () => {
  const { type, screen } = await openTestTerminal()
  await type('one two', '\u0018')
  expect((await screen()).split('\n').at(-1)).toContain('Ctrl+X …')
  await type('\u0015')
  expect((await screen()).split('\n').at(-1)).toContain('F1 help')
})

test('wide and joined characters are typed, crossed and deleted as one', async () => {
  const { type, screen, grid } = await openTestTerminal()
  await type('日本', '👩\u200d👩\u200d👧')
  expect(await grid.cursor()).toEqual({ x: 8, y: 22 })
  await type('\u007f')
  expect(await screen()).toContain('› 日本')
  await type('\u001b[D')
  expect(await grid.cursor()).toEqual({ x: 4, y: 22 })
})
