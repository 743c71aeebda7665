/** What can be done with messages, seen on the screen. */
import { expect, test } from 'vitest'
import type { FakeService } from '../../../core/test/support/fake-service.ts'
import { noDesktop } from '../../src/tui/no-surroundings.ts'
import { keys, openTestTerminal } from '../support/terminal.tsx'
import { until } from '../support/until.ts'

const talk = (service: FakeService, general: string): void => {
  service.addMessage(general, 'bob', 'shall we ship?')
  service.addMessage(general, 'alice', 'almost')
  service.addMessage(general, 'bob', 'see https://example.com/a and https://example.com/b')
}

/** The rows that carry the mark of the selected message. */
const marked = (screen: string): readonly string[] =>
  screen
    .split('\n')
    .slice(0, -1)
    .flatMap((row) => /▌(.*?)(?:│|$)/.exec(row)?.[1]?.trim() ?? [])

const lastRow = (screen: string): string => screen.split('\n').at(-1) ?? ''

test('Ctrl+↑ selects the newest message, the arrows another, Escape none', async () => {
  const { type, screen, grid } = await openTestTerminal({ prepare: talk })
  await type(keys.ctrlUp)
  expect(marked(await screen())).toEqual([
    'bob  12:00',
    'see https://example.com/a and https://example.com/b',
  ])
  expect(lastRow(await screen())).toContain(
    '▌ r reply  + react  d delete  y copy  o open  i inspect  p pin  Escape leaves',
  )
  expect(await grid.told()).toMatchObject({ isCursorVisible: false })
  await type(keys.up)
  expect(marked(await screen())).toEqual(['alice  12:00', 'almost'])
  expect(lastRow(await screen())).toContain('▌ e edit  r reply  + react  d delete  y copy')
  await type(keys.down, keys.down)
  expect(marked(await screen())[1]).toContain('see https://')
  await type(keys.escape)
  expect(marked(await screen())).toEqual([])
  expect(await grid.told()).toMatchObject({ isCursorVisible: true })
})

test('the screen follows the message that is selected, and what comes in does not move it', async () => {
  const { type, screen, service, general } = await openTestTerminal({
    prepare: (some, sid) => {
      for (let at = 0; at < 60; at += 1) some.addMessage(sid, 'bob', `message ${at}.`)
    },
  })
  await type(keys.ctrlUp)
  for (let step = 0; step < 30; step += 1) await type('k')
  expect(marked(await screen())).toEqual(['message 29.'])
  service.addMessage(general, 'bob', 'news')
  expect(marked(await screen())).toEqual(['message 29.'])
  await type(keys.end)
  expect(marked(await screen())).toEqual(['news'])
  await type(keys.escape)
  service.addMessage(general, 'bob', 'more news')
  expect(await screen()).toContain('more news')
})

test('an edit comes into the composer, is saved with Enter, and the draft comes back', async () => {
  const { type, screen, service, general, kept } = await openTestTerminal({ prepare: talk })
  await type('half a thought', keys.ctrlUp, keys.up, 'e')
  expect(await screen()).toContain('editing a message — Enter saves, Escape gives up')
  expect(await screen()).toContain('› almost')
  await type(' there', keys.enter)
  expect(service.messagesOf(general)[1]?.body).toBe('almost there')
  expect(await screen()).toContain('almost there (edited)')
  expect(await screen()).toContain('› half a thought')
  expect(kept.get(general)).toBe('half a thought')
})

test('a command that is begun on a selected message is about that message, and the draft waits', async () => {
  const { type, screen, service, general } = await openTestTerminal({ prepare: talk })
  await type('half a thought', keys.ctrlUp, keys.up, keys.up, '/')
  expect(await screen()).toContain('about bob: shall we ship? — Enter runs it, Escape gives up')
  await type('react 👍', keys.enter)
  expect(service.messagesOf(general)[0]?.attributes).toEqual({ reactions: { '👍': ['alice'] } })
  expect(await screen()).toContain('› half a thought')
  await type(keys.ctrlUp, keys.up, keys.up, '/', 'edit mine now', keys.enter)
  expect(await screen()).toContain('You can edit only messages of your own')
  expect(await screen()).toContain('about bob: shall we ship?')
  expect(await screen()).toContain('› /edit mine now')
  await type(keys.escape)
  expect(await screen()).toContain('› half a thought')
})

test('an edit is given up with Escape, and nothing is changed', async () => {
  const { type, screen, service, general } = await openTestTerminal({ prepare: talk })
  await type(keys.ctrlUp, keys.up, 'e', ' never', keys.escape)
  expect(await screen()).toContain('› Message General Channel')
  expect(service.messagesOf(general)[1]?.body).toBe('almost')
})

test('what the service refuses to change is there again to be edited on', async () => {
  const { type, screen, service } = await openTestTerminal({ prepare: talk })
  await type(keys.ctrlUp, keys.up, 'e', '!')
  service.failNext('updateMessage', 'forbidden')
  await type(keys.enter)
  expect(await screen()).toContain('editing a message')
  expect(await screen()).toContain('› almost!')
  expect(lastRow(await screen())).toMatch(/^ ! /)
})

test('messages of others are not edited or deleted, and it is said why', async () => {
  const { type, screen } = await openTestTerminal({ prepare: talk, identity: 'bob' })
  await type(keys.ctrlUp, keys.up)
  expect(lastRow(await screen())).toContain('▌ r reply  + react  y copy  i inspect  Escape leaves')
  await type('e')
  expect(lastRow(await screen())).toContain('You can edit only messages of your own')
  await type('d')
  expect(await screen()).toContain('You can delete only messages of your own')
  expect(await screen()).not.toContain('Are you sure?')
})

test('an answer says whom it answers, above the composer and in the timeline', async () => {
  const { type, screen, service, general } = await openTestTerminal({ prepare: talk })
  await type(keys.ctrlUp, 'r')
  expect(await screen()).toContain('answering bob: see https://example.com/a')
  await type('yes', keys.enter)
  expect(service.messagesOf(general).at(-1)).toMatchObject({
    body: 'yes',
    attributes: { replyTo: { index: 2 } },
  })
  expect(await screen()).toContain('┌ bob  see https://example.com/a')
  expect(await screen()).not.toContain('answering')
})

test('an answer can become a message again, and a command does not end it', async () => {
  const { type, screen, service, general } = await openTestTerminal({ prepare: talk })
  await type(keys.ctrlUp, 'r', '/clear', keys.enter)
  expect(await screen()).toContain('answering bob')
  await type('plain', keys.escape, keys.enter)
  expect(service.messagesOf(general).at(-1)?.attributes).not.toHaveProperty('replyTo')
})

test('an emoji is searched by name, put on the message, counted, and taken off again', async () => {
  const { type, screen, service, general } = await openTestTerminal({ prepare: talk })
  await type(keys.ctrlUp, '+', 'tada')
  expect(await screen()).toContain('React with')
  // The table of emoji is read from the disk, which no clock of ours hurries.
  await until('the emoji are there', async () => (await screen()).includes('▸ 🎉  tada'))
  await type(keys.enter)
  expect(service.messagesOf(general)[2]?.attributes).toEqual({ reactions: { '🎉': ['alice'] } })
  expect(await screen()).toContain('🎉 1')
  await type('+')
  expect(await screen()).toContain('takes yours off')
  await type(keys.enter)
  expect(service.messagesOf(general)[2]?.attributes).toEqual({ reactions: {} })
  expect(await screen()).not.toContain('🎉')
})

test('a message is deleted after asking, and the one before it is selected', async () => {
  const { type, screen, service, general } = await openTestTerminal({ prepare: talk })
  await type(keys.ctrlUp, keys.up, 'd')
  expect(await screen()).toContain('Delete this message for everyone?')
  await type('n')
  expect(service.messagesOf(general).length).toBe(3)
  await type('d', 'y')
  expect(service.messagesOf(general).map(({ body }) => body)).not.toContain('almost')
  expect(marked(await screen())).toContain('shall we ship?')
})

test('copying hands the text to the terminal, without what nobody typed', async () => {
  const { type, grid, screen } = await openTestTerminal({
    prepare: (service, general) => {
      service.addMessage(general, 'bob', 'rm\u001b[2J -rf')
    },
  })
  await type(keys.ctrlUp, 'y')
  const coded = Buffer.from('rm[2J -rf').toString('base64')
  expect((await grid.told()).otherCommands).toContain(`52;c;${coded}`)
  expect(lastRow(await screen())).toContain('Copied')
})

test('of several links one is chosen by its number', async () => {
  const opened: string[] = []
  const { type, screen } = await openTestTerminal({
    prepare: talk,
    desktop: {
      ...noDesktop,
      saveFile: async ({ name }) => `/downloads/${name}`,
      openLink: async (url) => {
        opened.push(url)
        return null
      },
      copyText: async () => null,
    },
  })
  await type(keys.ctrlUp, 'o')
  expect(await screen()).toContain('▸ 1 https://example.com/a')
  await type('2')
  expect(opened).toEqual(['https://example.com/b'])
  await type(keys.escape, '/open 1', keys.enter)
  expect(opened).toEqual(['https://example.com/b', 'https://example.com/a'])
})

test('all that is known of a message is shown, scrolled and copied', async () => {
  const { type, screen, grid } = await openTestTerminal({ prepare: talk, rows: 14 })
  await type(keys.ctrlUp, 'i')
  expect(await screen()).toContain('╭─ Message ')
  expect(await screen()).toContain('"index": 2,')
  expect(await screen()).not.toContain('"participantSid"')
  await type(keys.pageDown, keys.pageDown)
  expect(await screen()).toContain('"participantSid"')
  await type('y')
  const copied = (await grid.told()).otherCommands.find((command) => command.startsWith('52;c;')) ?? ''
  expect(JSON.parse(Buffer.from(copied.slice(5), 'base64').toString())).toMatchObject({
    index: 2,
    author: 'bob',
  })
})

test('a search finds as one types, and Enter goes to the message however old it is', async () => {
  const { type, screen, pass } = await openTestTerminal({
    prepare: (service, general) => {
      for (let at = 0; at < 200; at += 1)
        service.addMessage(general, 'bob', at === 7 ? 'the needle' : `hay ${at}.`)
    },
  })
  await type(keys.altS, 'need')
  await pass(400)
  expect(await screen()).toContain('1 found')
  expect(await screen()).toContain('the needle')
  await type(keys.enter)
  await pass(100)
  expect(marked(await screen())).toEqual(['the needle'])
  expect(await screen()).toContain('hay 8.')
})

test('a search in all channels names them, and goes to another one', async () => {
  const { type, screen, pass } = await openTestTerminal({
    prepare: (service) => {
      const design = service.addConversation('design', null, ['alice', 'bob'])
      service.addMessage(design, 'bob', 'a round needle')
    },
  })
  await type('/search needle --all', keys.enter)
  await pass(400)
  expect(await screen()).toContain('▸ design bob')
  await type(keys.enter)
  await pass(100)
  expect(marked(await screen())).toContain('a round needle')
  expect(await screen()).toContain('Message design')
})

test('an index leads to its message, and what is no place is refused', async () => {
  const { type, screen, pass } = await openTestTerminal({
    prepare: (service, general) => {
      for (let at = 0; at < 120; at += 1) service.addMessage(general, 'bob', `message ${at}.`)
    },
  })
  await type('/goto 5', keys.enter)
  await pass(100)
  expect(marked(await screen())).toEqual(['message 5.'])
  await type(keys.escape, '/goto nowhere', keys.enter)
  expect(await screen()).toContain('nowhere is no day, time or index')
})

test('hostile emoji, names and quotes stay in their cells', async () => {
  const { type, screen, grid } = await openTestTerminal({
    prepare: (service, general) => {
      service.addMessage(general, 'bob', '\u001b]0;pwned\u0007\u202eevil', {
        reactions: { '\u001b[2J\u0301\u200b': ['bob'] },
      })
    },
  })
  await type(keys.ctrlUp, 'r')
  const rows = (await screen()).split('\n')
  expect(rows.find((row) => row.includes('answering'))).toContain('␛]0;pwned␇')
  expect((await grid.told()).title).not.toBe('pwned')
  expect(rows.every((row) => !row.includes('\u001b') && row.length <= 90)).toBe(true)
})

test('links carry their address where the terminal knows it, and a disguised host is shown', async () => {
  const prepare = (service: FakeService, general: string): void => {
    service.addMessage(general, 'bob', 'https://exаmple.com/ and https://plain.example/x')
  }
  const { taken, screen } = await openTestTerminal({ prepare, environment: { FORCE_HYPERLINK: '1' } })
  const bytes = taken()
  expect(bytes).toMatch(/\u001b\]8;id=\w+;https:\/\/plain\.example\/x\u001b\\/)
  expect(await screen()).toContain('(→ https://xn--exmple-4nf.com/)')
  const other = await openTestTerminal({ prepare, environment: { FORCE_HYPERLINK: '0' } })
  expect(other.taken()).not.toContain('\u001b]8')
})

test('a key still costs one byte while a message is edited', async () => {
  const { type, taken } = await openTestTerminal({ prepare: talk })
  await type(keys.ctrlUp, keys.up, 'e', 'x')
  taken()
  await type('y')
  expect(taken()).toBe('y')
})

test('a message that failed is selected, sent again or discarded alone', async () => {
  const { type, screen, service, general } = await openTestTerminal({ prepare: talk })
  for (const text of ['first', 'second']) {
    service.failNext('sendMessage', 'forbidden')
    await type(text, keys.enter)
  }
  await type(keys.ctrlUp)
  expect(marked(await screen())[0]).toContain('second ✗ Not sent')
  expect(lastRow(await screen())).toContain('▌ r send again  d discard  y copy  i inspect  Escape leaves')
  await type(keys.up)
  expect(marked(await screen()).join(' ')).toContain('first ✗ Not sent')
  await type('r')
  expect(service.messagesOf(general).at(-1)?.body).toBe('first')
  expect(marked(await screen()).at(-1)).toBe('first')
  expect(await screen()).toContain('second ✗ Not sent')
  await type(keys.down, 'd')
  expect(await screen()).not.toContain('second')
  // A second `d` must not ask to delete what has been sent.
  expect(marked(await screen())).toEqual([])
  expect(service.messagesOf(general)).toHaveLength(4)
})

test('what only a message that arrived allows is refused for one on its way', async () => {
  const { type, screen, service } = await openTestTerminal({ prepare: talk })
  service.failNext('sendMessage', 'forbidden')
  await type('lonely', keys.enter, keys.ctrlUp, 'p')
  expect(lastRow(await screen())).toContain('It is not sent yet')
})
