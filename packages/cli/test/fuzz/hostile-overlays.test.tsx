/** What one opens over the screen, or has offered while one types, full of hostile text: frames stay straight, nothing is obeyed. */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildConversation, buildMessage } from '../../../core/test/support/builders.ts'
import { createEventTap } from '../../src/events/event-tap.ts'
import { noDesktop } from '../../src/tui/no-surroundings.ts'
import { asLeft, everyAttack, expectHarmless, expectPlain, hostile } from '../support/hostile.ts'
import { keys, openTestTerminal, paste } from '../support/terminal.tsx'

const altK = '\u001bk'

/** A screen on which all that others can write says the same; `files` are those of this machine. */
const open = async () => {
  let files = ''
  let refusal = 'no'
  const tap = createEventTap(() => 0)
  const terminal = await openTestTerminal({
    columns: 100,
    rows: 26,
    tap,
    preferences: { hasBell: false },
    desktop: {
      ...noDesktop,
      openPath: async () => refusal,
      copyText: async () => 'there is no clipboard here',
      loadPicture: async () => {
        throw new Error(refusal)
      },
      saveFile: async () => {
        throw new Error(refusal)
      },
      listPaths: async () => [
        { path: `~/${files}`, isFolder: false },
        { path: `~/${files}/`, isFolder: true },
      ],
    },
    prepare: (service, general) => {
      service.addConversation('other', null, ['alice', 'bob'])
      service.addMessage(general, 'bob', 'said')
    },
  })
  const say = (text: string): void => {
    const { service, client, general } = terminal
    files = text
    refusal = text
    for (const [sid, known] of client.store.get().conversations)
      service.emitTo('alice', {
        type: 'conversation/updated',
        conversation: buildConversation({
          ...known,
          friendlyName: `${sid === general ? '' : 'x'}${text}`,
          attributes: { topic: text, pins: [0] },
        }),
      })
    service.emitTo('alice', {
      type: 'user/updated',
      user: { identity: 'bob', friendlyName: text, attributes: {}, isOnline: true, isNotifiable: null },
    })
    service.emitTo('alice', {
      type: 'message/updated',
      message: buildMessage({
        sid: `IM-${general}-0`,
        conversationSid: general,
        index: 0,
        author: 'bob',
        body: `said ${text} https://a.example/ ${text} https://b.example/${text}`,
        attributes: { reactions: { [text]: ['bob'] }, more: text },
        media: [{ sid: 'ME1', filename: text, contentType: 'image/png', size: 9, category: 'media' }],
      }),
    })
    tap.record(`event ${text}`, { text, [text]: [text] })
  }
  return { ...terminal, say }
}

/** Rows of a frame that do not reach from its left edge to its right one. */
const crooked = (cells: readonly string[]): readonly string[] => {
  const rows = cells.map((row) => row.split('\u0000').map((cell) => cell.replace(/\{.*\}$/u, '')))
  const top = rows.findIndex((row) => row.includes('╭'))
  if (top < 0) return []
  const [left, right] = [rows[top]?.indexOf('╭') ?? 0, rows[top]?.indexOf('╮') ?? 0]
  const bottom = rows.findIndex((row) => row[left] === '╰' && row[right] === '╯')
  if (bottom < top) return ['the frame has no end']
  return rows
    .slice(top + 1, bottom)
    .filter((row) => row[left] !== '│' || row[right] !== '│')
    .map((row) => row.join(''))
}

interface View {
  /** Keys that bring it, and those that are rid of it. */
  readonly show: readonly string[]
  readonly hide: readonly string[]
  /** What is on the screen then when `x`, U+202E, ESC and U+009B are said. */
  readonly sees: string
}

const shown = 'x<U+202E>␛<9B>'
const view = (show: readonly string[], hide: readonly string[], sees: string): View => ({ show, hide, sees })

const views: Readonly<Record<string, View>> = {
  'the switcher': view([altK], [keys.escape], `# x${shown}`),
  'the links of a message': view([keys.ctrlUp, 'o'], [keys.escape, keys.escape], '2 https://b.example/x'),
  'the JSON of a message': view(
    [keys.ctrlUp, 'i'],
    [keys.escape, keys.escape],
    String.raw`"body": "said x<U+202E>\u001b<9B> https`,
  ),
  'the JSON of a channel': view(
    ['/inspect channel', keys.enter],
    [keys.escape],
    String.raw`"topic": "x<U+202E>\u001b<9B>"`,
  ),
  'what was found': view([keys.altS, 'said'], [keys.escape], `said ${shown}`),
  'what is pinned': view(['/pin', keys.enter], [keys.escape], `Pinned in ${shown}`),
  'a question': view(['/kick bob', keys.enter], [keys.escape], `Take ${shown} out`),
  'a question about a message': view([keys.ctrlUp, 'd'], [keys.escape, keys.escape], 'Are you sure?'),
  'the events': view(['/events', keys.enter], [keys.escape], `event ${shown}`),
  'a picture that cannot be shown': view([keys.ctrlUp, 'v'], [keys.escape, keys.escape], `─ ${shown}`),
  'a file that cannot be saved': view([keys.ctrlUp, 's'], [keys.escape], shown),
  'whom one answers': view([keys.ctrlUp, 'r'], [keys.escape], `answering ${shown}`),
  'names offered in a text': view(['see #'], [keys.ctrlC], `#${shown}`),
  'names offered for a command': view(['/switch '], [keys.ctrlC], shown),
  'paths offered for an upload': view(['/upload ~/'], [keys.ctrlC], `${shown}/`),
}

test.each(Object.entries(views))('%s full of hostile text', async (_, { show, hide, sees }) => {
  const terminal = await open()
  const look = async (text: string): Promise<void> => {
    terminal.say(text)
    await terminal.type(...show)
    expectHarmless(terminal.taken())
    expect(crooked(await terminal.grid.cells())).toEqual([])
    const { title, ...told } = await terminal.grid.told()
    expect({ title, ...told }).toMatchObject(asLeft)
    expectPlain(title)
  }
  await look('x\u202e\u001b\u009b')
  expect(await terminal.screen()).toContain(sees)
  await terminal.type(...hide)
  for (const text of everyAttack.filter((_text, at) => at % 3 === show.length % 3)) {
    await look(text)
    await terminal.type(...hide)
  }
  await fc.assert(
    fc.asyncProperty(hostile, async (text) => {
      await look(text)
      await terminal.type(...hide)
    }),
    { numRuns: 2 },
  )
})

test('what was taken over by Tab, or found again, holds nothing to be obeyed', async () => {
  const terminal = await open()
  terminal.say(everyAttack.join(''))
  await terminal.type('@', keys.tab)
  await terminal.type(keys.ctrlC, '/upload ~/', keys.tab)
  await terminal.type(keys.ctrlC, paste(everyAttack.join('').replaceAll('\u001b[200~', '')), keys.enter)
  await terminal.type('\u0012', 'pwned')
  expectHarmless(terminal.taken())
  for (const [, text] of terminal.kept) expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/)
})

test('what is copied from a message is put on the clipboard once, without controls', async () => {
  const terminal = await open()
  terminal.say(everyAttack.join(''))
  await terminal.type(keys.ctrlUp, 'y')
  const { otherCommands } = await terminal.grid.told()
  expect(otherCommands).toHaveLength(1)
  const [, coded = ''] = /^52;c;([A-Za-z0-9+/=]+)$/.exec(otherCommands[0] ?? '') ?? []
  const copied = Buffer.from(coded, 'base64').toString('utf8')
  expect(copied).toMatch(/^said .*pwned/)
  expect(copied).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffd]/)
})

test('whatever calls, the terminal is told one notification of each kind and rings once', async () => {
  await fc.assert(
    fc.asyncProperty(hostile, hostile, async (author, body) => {
      const { service, general, grid, type, pass, terminal } = await openTestTerminal({
        preferences: { hasOsc9: true, hasOsc777: true },
      })
      await pass(1000)
      await type('\u001b[O')
      service.addMessage(general, author, `@alice ${body}`)
      await pass(5000)
      const { otherCommands, bells, title } = await grid.told()
      expect(title).toBe('(1) General Channel')
      expect(bells).toBe(1)
      expect(otherCommands).toEqual([
        expect.stringMatching(/^9;(?!\d+;)/),
        expect.stringMatching(/^777;notify;[^;]*;[^;]*$/),
      ])
      for (const command of otherCommands) expectPlain(command)
      terminal.close()
    }),
    { numRuns: 10 },
  )
})
