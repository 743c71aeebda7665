/** Going from one channel to another, seen on the screen. */
import { expect, test } from 'vitest'
import type { FakeService } from '../../../core/test/support/fake-service.ts'
import { keys, openTestTerminal } from '../support/terminal.tsx'

const altA = '\u001ba'
const altK = '\u001bk'
const altSlash = '\u001b/'
const ctrlK = '\u000b'
const ctrlR = '\u0012'

const channels = (service: FakeService, general: string): void => {
  service.addConversation('design', null, ['alice', 'bob'])
  service.addConversation('random', null, ['alice', 'bob'])
  service.addConversation('lunch', null, ['bob'])
  service.addMessage(general, 'bob', 'welcome')
}

const titleOf = (screen: string): string => /│ (\S+(?: \S+)*?)  /.exec(screen)?.[1] ?? ''
const sidOf = (client: Awaited<ReturnType<typeof openTestTerminal>>['client'], name: string): string =>
  [...client.store.get().conversations.values()].find(({ friendlyName }) => friendlyName === name)?.sid ?? ''
const marked = (screen: string): string => /▸ (.*?)\s*│/.exec(screen)?.[1] ?? ''

test('the switcher goes to the channel of which some letters are typed', async () => {
  const { type, screen } = await openTestTerminal({ prepare: channels })
  await type(altK)
  expect(await screen()).toContain('─ Go to ─')
  await type('rdm')
  expect(marked(await screen())).toBe('# random')
  await type(keys.enter)
  expect(titleOf(await screen())).toBe('random')
  expect(await screen()).not.toContain('Go to')
})

test('the letters that were typed are marked in the names found', async () => {
  const { type, grid } = await openTestTerminal({ prepare: channels })
  await type(altK, 'an', keys.down)
  const row = (await grid.cells()).find((cells) =>
    cells.replaceAll(/\{[^}]*\}|\u0000/g, '').includes('# random'),
  )
  const looks = (letter: string) => (row?.split('\u0000') ?? []).filter((cell) => cell.startsWith(letter))
  expect(looks('a')[0]).not.toBe(looks('r')[0])
})

test('the switcher begins with the channel shown before', async () => {
  const { type, screen } = await openTestTerminal({ prepare: channels })
  await type(keys.altDown, keys.altDown, altK)
  expect(marked(await screen())).toBe('# design')
  await type(keys.enter)
  expect(titleOf(await screen())).toBe('design')
})

test('the switcher joins a channel that one is not in', async () => {
  const { type, screen } = await openTestTerminal({ prepare: channels })
  await type(altK, 'lun')
  expect(marked(await screen())).toBe('+ lunch  join')
  await type(keys.enter)
  expect(titleOf(await screen())).toBe('lunch')
})

test('a person found in the switcher is written to alone', async () => {
  const { type, screen } = await openTestTerminal({ prepare: channels })
  await type(altK, '@b')
  expect(marked(await screen())).toBe('@ bob  write')
  await type(keys.enter)
  // Nothing tells here whether he is there.
  expect((await screen()).split('\n')[0]).toMatch(/│ bob$/u)
})

test('a command found in the switcher is put into the composer', async () => {
  const { type, screen } = await openTestTerminal({ prepare: channels })
  await type(ctrlK, '/renam')
  expect(marked(await screen())).toMatch(/^\/rename/)
  await type(keys.enter)
  expect(await screen()).toMatch(/^› \/rename/m)
})

test('with something written Ctrl+K still kills', async () => {
  const { type, screen } = await openTestTerminal({ prepare: channels })
  await type('gone', '\u0001', ctrlK)
  expect(await screen()).not.toContain('Go to')
  expect(await screen()).toContain('› Message General Channel')
})

test('the switcher is of use on the smallest screen', async () => {
  const { type, screen } = await openTestTerminal({ prepare: channels, columns: 20, rows: 5 })
  await type(altK, 'rand')
  expect((await screen()).split('\n').slice(0, 2)).toEqual(['› rand▏', '▸ # random'])
  await type(keys.enter, 'x')
  expect(await screen()).toContain('› x')
})

test('what nobody is called says so, and Escape leads back', async () => {
  const { type, screen } = await openTestTerminal({ prepare: channels })
  await type(altK, 'zzz')
  expect(await screen()).toContain('Nothing is called that')
  await type(keys.enter, keys.escape)
  expect(titleOf(await screen())).toBe('General Channel')
})

test('Alt+A goes to a mention first, then to the rest, then back', async () => {
  const { type, screen, service, client, pass } = await openTestTerminal({ prepare: channels })
  // What is looked at for a moment is read.
  await pass(300)
  service.addMessage(sidOf(client, 'design'), 'bob', 'just news')
  service.addMessage(sidOf(client, 'random'), 'bob', 'look, @alice')
  await type(altA)
  expect(titleOf(await screen())).toBe('random')
  await pass(300)
  await type(altA)
  expect(titleOf(await screen())).toBe('design')
  await pass(300)
  await type(altA)
  expect(titleOf(await screen())).toBe('General Channel')
  await type(altA)
  expect(await screen()).toContain('Nothing new in any channel')
})

test('one key leads back and forth between the last two channels', async () => {
  const { type, screen } = await openTestTerminal({ prepare: channels })
  await type(altK, 'random', keys.enter, altSlash)
  expect(titleOf(await screen())).toBe('General Channel')
  await type(altSlash)
  expect(titleOf(await screen())).toBe('random')
})

test('Alt with a digit goes to the channel at that place', async () => {
  const { type, screen } = await openTestTerminal({ prepare: channels })
  await type('\u001b3')
  expect(titleOf(await screen())).toBe('random')
  await type('\u001b9')
  expect(await screen()).toContain('There is no channel 9')
})

test('a message submitted while a channel is being joined goes there', async () => {
  const { type, service, client, general, screen } = await openTestTerminal({ prepare: channels })
  await Promise.all([type('/join lunch\r'), type('hello lunch\r')])
  const bodies = (sid: string) => service.messagesOf(sid).map(({ body }) => body)
  expect(bodies(sidOf(client, 'lunch'))).toEqual(['hello lunch'])
  expect(bodies(general)).toEqual(['welcome'])
  expect(await screen()).toContain('› Message lunch')
})

test('what is half written when the channel is joined goes along', async () => {
  const { type, screen } = await openTestTerminal({ prepare: channels })
  await Promise.all([type('/join lunch\r'), type('half a thought')])
  expect(titleOf(await screen())).toBe('lunch')
  expect(await screen()).toContain('› half a thought')
  await type(keys.altUp)
  expect(await screen()).not.toContain('half a thought')
})

test('when it cannot be joined the message is given back and sent nowhere', async () => {
  const { type, screen, service, general } = await openTestTerminal({ prepare: channels })
  await Promise.all([type('/create General Channel\r'), type('hello there\r')])
  expect(await screen()).toContain('General Channel is always there')
  expect(await screen()).toContain('› hello there')
  expect(service.messagesOf(general).map(({ body }) => body)).toEqual(['welcome'])
})

test('a draft stays where it was when a channel is joined from the list', async () => {
  const { type, screen } = await openTestTerminal({ prepare: channels })
  await type('for all', keys.escape, altK, 'lunch', keys.enter)
  expect(titleOf(await screen())).toBe('lunch')
  expect(await screen()).toContain('› Message lunch')
  await type(altSlash)
  expect(await screen()).toContain('› for all')
})

test('a key right after the way to another channel belongs to that channel', async () => {
  const { type, screen } = await openTestTerminal({ prepare: channels })
  await type('old')
  await Promise.all([type(keys.altDown), type('new')])
  expect(titleOf(await screen())).toBe('design')
  expect(await screen()).toContain('› new')
  await type(keys.altUp)
  expect(await screen()).toContain('› old')
})

test('what is written in a channel that is deleted is kept, and is not sent elsewhere by accident', async () => {
  const { type, screen, service, client, general } = await openTestTerminal({ prepare: channels })
  await type(keys.altDown, 'about design')
  service.removeConversation(sidOf(client, 'design'))
  await type(keys.enter)
  expect(titleOf(await screen())).toBe('General Channel')
  expect(await screen()).toContain('› about design')
  expect((await screen()).split('\n').at(-1)).toContain(
    'This is General Channel now; Enter again sends it here',
  )
  await type(keys.enter)
  expect(service.messagesOf(general).map(({ body }) => body)).toEqual(['welcome', 'about design'])
})

test('what was sent is found again by some of its letters', async () => {
  const { type, screen } = await openTestTerminal({ prepare: channels })
  await type('deploy at noon\r', 'lunch now\r', ctrlR)
  expect(marked(await screen())).toBe('lunch now')
  await type('noon', keys.enter)
  expect(await screen()).toContain('› deploy at noon')
})

test('a backslash before Enter begins a line; two of them are sent', async () => {
  const { type, service, general } = await openTestTerminal()
  await type('one\\', keys.enter, 'two', keys.enter, 'C:\\\\', keys.enter)
  expect(service.messagesOf(general).map(({ body }) => body)).toEqual(['one\ntwo', 'C:\\\\'])
})

test('clearing, typing and clearing again does not quit', async () => {
  const { type, terminal, screen } = await openTestTerminal()
  let ended: unknown = null
  void terminal.done.then((how) => (ended = typeof how === 'string' ? how : how.profile))
  await type('one', keys.ctrlC, 'two', keys.ctrlC)
  expect(ended).toBeNull()
  expect(await screen()).toContain('› Message General Channel')
  await type(keys.ctrlC)
  expect(ended).toBe('interrupted')
})

/** What a terminal sends for a press of the left button or a notch of the wheel; from 1. */
const mouse = (button: number, column: number, row: number): string => `\u001b[<${button};${column};${row}M`

test('the mouse is left to the terminal unless it is asked for', async () => {
  const { grid } = await openTestTerminal()
  expect((await grid.told()).mouseTracking).toBe('none')
})

test('a click in the list shows that channel, also after a word on what is above', async () => {
  const { type, screen, grid } = await openTestTerminal({ prepare: channels, isMouseEnabled: true })
  expect((await grid.told()).mouseTracking).toBe('vt200')
  const rowOf = async (name: string) =>
    (await screen()).split('\n').findIndex((line) => line.slice(0, 20).includes(name)) + 1
  await type(mouse(0, 5, await rowOf('random')))
  expect(titleOf(await screen())).toBe('random')
  await type('x')
  expect(await screen()).toContain('› x')
  await type(mouse(0, 5, await rowOf('+ lunch')))
  expect(titleOf(await screen())).toBe('lunch')
})

test('a click on a message selects it, one between messages none', async () => {
  const { type, screen } = await openTestTerminal({
    isMouseEnabled: true,
    prepare: (service, general) => {
      for (const body of ['one', 'two', 'three']) service.addMessage(general, 'bob', body)
    },
  })
  const rowOf = async (text: string) =>
    (await screen()).split('\n').findIndex((line) => line.includes(text)) + 1
  await type(mouse(0, 40, await rowOf('two')))
  expect(await screen()).toMatch(/▌ +two/)
  await type(mouse(0, 40, await rowOf('three')))
  expect(await screen()).toMatch(/▌ +three/)
  await type(mouse(0, 40, await rowOf('beginning')))
  expect(await screen()).not.toContain('▌')
})

test('the wheel scrolls the messages', async () => {
  const { type, screen } = await openTestTerminal({
    isMouseEnabled: true,
    prepare: (service, general) => {
      for (let at = 0; at < 60; at += 1) service.addMessage(general, 'bob', `message ${at}.`)
    },
  })
  expect(await screen()).toContain('message 59.')
  await type(mouse(64, 40, 10), mouse(64, 40, 10))
  expect(await screen()).not.toContain('message 59.')
  await type(mouse(65, 40, 10), mouse(65, 40, 10))
  expect(await screen()).toContain('message 59.')
})

test('copy mode gives the mouse back to the terminal, and so does leaving', async () => {
  const { type, grid, terminal } = await openTestTerminal({ isMouseEnabled: true })
  await type('\u001b[20~')
  expect((await grid.told()).mouseTracking).toBe('none')
  await type('\u001b[20~')
  expect((await grid.told()).mouseTracking).toBe('vt200')
  terminal.close()
  expect((await grid.told()).mouseTracking).toBe('none')
})

test('an editor has the terminal, and what it leaves stands in the composer', async () => {
  const editor = Promise.withResolvers<string>()
  let given = ''
  const { type, screen, grid, isRaw } = await openTestTerminal({
    editText: (text) => {
      given = text
      return editor.promise
    },
  })
  await type('rough', '\u0018\u0005')
  expect(given).toBe('rough')
  expect(isRaw()).toBe(false)
  expect((await grid.told()).isAlternate).toBe(false)
  editor.resolve('polished\nin two lines\n')
  await type('')
  expect(await screen()).toContain('› polished')
  expect(await screen()).toContain('  in two lines')
  expect((await grid.told()).isAlternate).toBe(true)
  expect(isRaw()).toBe(true)
})

test('an editor that is not there leaves the text as it was and says so', async () => {
  const { type, screen } = await openTestTerminal({
    editText: () => Promise.reject(new Error('nano is not installed')),
  })
  await type('rough', '\u0018\u0005')
  expect(await screen()).toContain('› rough')
  expect((await screen()).split('\n').at(-1)).toContain('nano is not installed')
})

test('Ctrl+C and Ctrl+Z in the editor are the editor’s', async () => {
  const editor = Promise.withResolvers<string>()
  const { type, host, screen, grid } = await openTestTerminal({ editText: () => editor.promise })
  await type('\u0018\u0005')
  host.emit('SIGINT')
  host.emit('SIGTSTP')
  host.emit('SIGCONT')
  expect((await grid.told()).isAlternate).toBe(false)
  expect(host.sent).toEqual(['0 SIGTSTP'])
  editor.resolve('done')
  await type('')
  expect(await screen()).toContain('› done')
})
