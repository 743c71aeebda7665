/** Borders and edges stay straight whatever people write in, in terminals that know joined characters and in those that do not. */
import { expect, test } from 'vitest'
import { buildMessage } from '../../../core/test/support/builders.ts'
import { layOutScreen } from '../../src/tui/layout.ts'
import { scripts, type Script } from '../support/scripts.ts'
import { keys, openTestTerminal, type TestTerminal } from '../support/terminal.tsx'

const kinds = ['graphemes', 'old'] as const

const open = async (columns: number, rows: number, widths: (typeof kinds)[number]): Promise<TestTerminal> =>
  await openTestTerminal({
    columns,
    rows,
    widths,
    prepare: (service, general) => {
      service.addConversation('other', null, ['alice', 'bob'])
      service.addMessage(general, 'bob', 'one')
      service.addMessage(general, 'carol', 'two')
    },
  })

const change = ({ service, general }: TestTerminal, index: number, message: object): void =>
  service.emitTo('alice', {
    type: 'message/updated',
    message: buildMessage({
      sid: `IM-${general}-${index}`,
      conversationSid: general,
      index,
      author: index === 0 ? 'bob' : 'carol',
      ...message,
    }),
  })

/** Somebody of that name says it, with a file of that name; another answers; a channel is called so. */
const sayEverywhere = async (terminal: TestTerminal, text: string): Promise<void> => {
  const { service, client } = terminal
  for (const identity of ['bob', 'carol'])
    service.emitTo('alice', {
      type: 'user/updated',
      user: { identity, friendlyName: text, attributes: {}, isOnline: true, isNotifiable: null },
    })
  await client.rename('CH102', text)
  change(terminal, 0, {
    body: `${text} ${text}\n${text}`,
    media: [{ sid: 'ME1', filename: `${text}.png`, contentType: text, size: 9, category: 'media' }],
  })
  change(terminal, 1, {
    body: `x${text}${text}`,
    attributes: { replyTo: { index: 0 }, reactions: { [text]: ['bob'] } },
  })
  await terminal.screen()
}

const cellsOf = async ({ grid }: TestTerminal): Promise<readonly (readonly string[])[]> =>
  (await grid.cells()).map((row) => row.split('\u0000').map((cell) => cell.replace(/\{.*\}$/u, '')))

const onEach = [
  [120, 30, 'graphemes'],
  [120, 30, 'old'],
  [72, 20, 'old'],
  [33, 9, 'graphemes'],
  [20, 5, 'old'],
] as const

test.each(onEach)(
  'at %i×%i, with widths of %s, every border is in its column',
  async (columns, rows, widths) => {
    const terminal = await open(columns, rows, widths)
    const { columnRules, headerRule, timeline, composer, status } = layOutScreen(
      { columns, rows },
      1,
      'composer',
    )
    for (const [name, text] of Object.entries(scripts)) {
      await sayEverywhere(terminal, text)
      const cells = await cellsOf(terminal)
      const crooked = cells
        .slice(timeline.y, timeline.y + timeline.height)
        .filter((row) => columnRules.some((x) => row[x] !== '│'))
        .map((row) => row.join(''))
      expect({ name, crooked }).toEqual({ name, crooked: [] })
      // Nothing ran over its right edge into the row below.
      if (headerRule !== null) expect(cells[headerRule]?.join('')).toMatch(/^[─┼┬]+$/u)
      expect(cells[composer.y]?.[0]).toBe(columns < 12 ? 'M' : '›')
      if (status !== null) expect(cells[status.y]?.slice(0, 2).join('')).toBe(' ●')
    }
  },
)

test.each(kinds)('in a terminal with widths of %s the frame of a list is straight', async (widths) => {
  const names = Object.values(scripts)
  const terminal = await openTestTerminal({
    columns: 100,
    rows: names.length + 20,
    widths,
    prepare: (service) => {
      for (const name of names) service.addConversation(name, null, ['alice'])
    },
  })
  await terminal.type('\u001bk')
  const cells = await cellsOf(terminal)
  const top = cells.findIndex((row) => row.includes('╭'))
  const [left, right] = [cells[top]?.indexOf('╭') ?? 0, cells[top]?.indexOf('╮') ?? 0]
  const edges = cells.slice(top + 1).map((row) => `${row[left]} ${row[right]}`)
  const height = edges.indexOf('╰ ╯')
  expect(height).toBeGreaterThan(names.length)
  expect(edges.slice(0, height)).toEqual(Array(height).fill('│ │'))
})

/** What takes more cells there than people see characters: it is cut to ours, so that what follows keeps its place. */
const cutIn: Readonly<Record<(typeof kinds)[number], readonly Script[]>> = {
  graphemes: [],
  old: ['Myanmar', 'emoji families', 'skin tones'],
}

test.each(kinds)('in a terminal with widths of %s nothing of a text is lost', async (widths) => {
  const terminal = await open(150, 30, widths)
  const lost: string[] = []
  for (const [name, text] of Object.entries(scripts)) {
    change(terminal, 1, { body: text })
    const shown = (await terminal.screen()).replaceAll(' ', '')
    if (!shown.includes(text.replaceAll(' ', ''))) lost.push(name)
  }
  expect(lost).toEqual(cutIn[widths])
})

test.each([
  [100, 'old'],
  [24, 'graphemes'],
] as const)(
  'in a composer of %i cells, with widths of %s, the cursor is where the next letter comes',
  async (columns, widths) => {
    const terminal = await open(columns, 24, widths)
    for (const [name, text] of Object.entries(scripts)) {
      await terminal.type(`${text}Z`)
      const cells = await cellsOf(terminal)
      const { x, y } = await terminal.grid.cursor()
      expect({ name, before: cells[y]?.[x - 1] }).toEqual({ name, before: 'Z' })
      await terminal.type(keys.ctrlC)
    }
  },
)
