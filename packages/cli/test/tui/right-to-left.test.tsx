import { expect, test } from 'vitest'
import { createBidi } from '../../src/tui/terminal/cells/bidi.ts'
import { keys, openTestTerminal } from '../support/terminal.tsx'

const hebrew = 'שלום 123 (אבג) world @alice'
const arabic = 'مرحبا بالعالم 456'

const open = async () => {
  const opened = await openTestTerminal({
    columns: 120,
    rows: 30,
    prepare: (service, general) => {
      service.addConversation('ערוץ חדש 7', null, ['alice', 'דוד'])
      service.addMessage(general, 'דוד', hebrew)
      service.addMessage(general, 'ليلى', `${arabic} \u202ereversed\u202c \u2067isolated\u2069`)
    },
  })
  await opened.pass(1000)
  return opened
}

/** The answer of a terminal that reorders whole rows, and can be told not to (BDSM is set). */
const reorders = '\u001b[8;1$y'

const bidi = createBidi()
/** A row as such a terminal shows it until it is told: by UAX #9, from the left, over all that stands in the row. */
const asReordered = (row: string): string => bidi.getReorderedString(row, bidi.getEmbeddingLevels(row, 'ltr'))

const bordersIn = (rows: readonly string[]): ReadonlySet<string> =>
  new Set(
    rows.map((row) =>
      Array.from(row)
        .flatMap((character, at) => (character === '│' ? [at] : []))
        .join(),
    ),
  )

test('text from right to left leaves every border in its column', async () => {
  const body = (await (await open()).screen()).split('\n').slice(2, 27)
  expect([...bordersIn(body)]).toEqual([expect.stringMatching(/^\d+,\d+$/)])
  expect(body.join('\n')).toContain('# ערוץ חדש')
  expect(body.join('\n')).toContain(hebrew)
})

test('nothing that reorders is sent to the terminal, whatever a message holds', async () => {
  const { taken, screen } = await open()
  expect(taken()).not.toMatch(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/)
  expect(await screen()).toContain(`${arabic} <U+202E>reversed<U+202C> <U+2067>isolated<U+2069>`)
})

test('a terminal that would pull cells of one pane into another is told not to, and gets them in order', async () => {
  const { screen, type, taken, service, general, terminal } = await open()
  const rows = Math.max(...(await screen()).split('\n').map((row) => row.length))
  // Beside the channel whose name ends in a number stands a message that begins with one.
  for (let at = 0; at < 30; at += 1) service.addMessage(general, 'דוד', `${at} שלום עולם`)
  const before = (await screen()).split('\n').slice(2, 27)
  expect(bordersIn(before.map(asReordered)).size).toBeGreaterThan(1)

  taken()
  await type(reorders)
  await expect.poll(async () => (await screen()).includes('םלוע םולש')).toBe(true)
  expect(taken()).toMatch(/^\u001b\[8l[^]*\u001b\[J/)
  const after = (await screen()).split('\n')
  expect(Math.max(...after.map((row) => row.length))).toBe(rows)
  expect([...bordersIn(after.slice(2, 27))]).toEqual([expect.stringMatching(/^\d+,\d+$/)])
  expect(after.join('\n')).toContain('# 7 שדח ץורע')
  expect(after.join('\n')).toContain('םלוע םולש 29')

  terminal.close()
  expect(taken()).toContain('\u001b[8h')
})

test('what one writes is in order then, with the cursor on the letter that it stands before', async () => {
  const { screen, type, grid } = await open()
  await type(reorders)
  await expect.poll(async () => (await screen()).includes('םולש')).toBe(true)
  await type('שלום', keys.home)
  expect((await screen()).split('\n').at(-2)).toBe('› םולש')
  expect(await grid.cursor()).toMatchObject({ x: 5 })
  await type('\u001b[C')
  expect(await grid.cursor()).toMatchObject({ x: 4 })
  await type(keys.end, ' ab')
  expect((await screen()).split('\n').at(-2)).toBe('› ab םולש')
})

test.each(['0', '3'])(
  'where a terminal says %s to that, letters are sent as they are written',
  async (state) => {
    const { screen, type, taken } = await open()
    taken()
    await type(`\u001b[8;${state}$y`)
    expect(await screen()).toContain(hebrew)
    expect(taken()).toBe('')
  },
)
