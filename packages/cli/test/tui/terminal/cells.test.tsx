/** What the terminal shows is what plain Ink would have shown, for a fraction of the bytes. */
import { PassThrough } from 'node:stream'
import * as fc from 'fast-check'
import { Box, render, Text, useCursor } from 'ink'
import { afterEach, expect, test } from 'vitest'
import { createCellDiff } from '../../../src/tui/terminal/cells/cell-diff.ts'
import { fakeOutput } from '../../support/fake-output.ts'
import { createGrid, type Grid } from '../../support/grid.ts'

interface Piece {
  readonly text: string
  readonly style: string
}

interface Picture {
  readonly rows: readonly (readonly Piece[])[]
  readonly cursor: { readonly x: number; readonly y: number } | undefined
}

const Scene = ({ rows, cursor, columns, height }: Picture & { columns: number; height: number }) => {
  const { setCursorPosition } = useCursor()
  setCursorPosition(cursor)
  return (
    <Box width={columns} height={height} flexDirection="column" overflow="hidden">
      {rows.slice(0, height).map((row, at) => (
        <Text key={at} wrap="truncate">
          {row.map(({ text, style }) => (style === '' ? text : `\u001b[${style}m${text}\u001b[0m`)).join('')}
        </Text>
      ))}
    </Box>
  )
}

interface Stage {
  readonly grid: Grid
  readonly show: (picture: Picture) => Promise<void>
  readonly resize: (columns: number, rows: number) => void
  readonly taken: () => string
}

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

const stage = (columns: number, rows: number, isDiffed: boolean, widths?: 'old'): Stage => {
  const size = { columns, rows }
  const grid = createGrid({ columns, rows, ...(widths === undefined ? {} : { widths }) })
  const output = fakeOutput(columns, rows, grid.write)
  grid.write('\u001b[?1049h')
  if (isDiffed) grid.write('\u001b[?7l')
  const cells = isDiffed ? createCellDiff(output.stream) : null
  let current: Picture = { rows: [], cursor: undefined }
  const scene = () => <Scene {...current} columns={size.columns} height={size.rows} />
  // As the interface does it: the new size is known before Ink draws for it.
  cells?.stream.on('resize', () => {
    size.columns = cells.stream.columns
    size.rows = cells.stream.rows
    ink.rerender(scene())
  })
  const ink = render(scene(), {
    stdout: cells === null ? output.stream : cells.stream,
    stdin: new PassThrough() as unknown as NodeJS.ReadStream,
    interactive: true,
    patchConsole: false,
    exitOnCtrlC: false,
    maxFps: 1000,
  })
  closing.push(() => {
    cells?.close()
    ink.unmount()
  })
  return {
    grid,
    taken: output.taken,
    show: async (picture) => {
      current = picture
      ink.rerender(scene())
      await ink.waitUntilRenderFlush()
    },
    resize: (nextColumns, nextRows) => {
      grid.resize(nextColumns, nextRows)
      output.resize(nextColumns, nextRows)
    },
  }
}

const plainText = (text: string): Picture['rows'] =>
  text.split('\n').map((line) => [{ text: line, style: '' }])

const alphabet = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom('a', 'b', 'c', 'd', 'e', ' ', '.', ',', '-') },
  { weight: 2, arbitrary: fc.constantFrom('漢', '字', '한', 'カ', '！') },
  { weight: 1, arbitrary: fc.constantFrom('🎉', '👍', '🇩🇪', 'é', 'e\u0301', '👩\u200d👧', '│', '─', '…') },
)
const piece = fc.record({
  text: fc.array(alphabet, { maxLength: 12 }).map((characters) => characters.join('')),
  style: fc.constantFrom('', '', '', '1', '2', '4', '7', '38;5;75', '1;38;5;75', '48;5;236', '31', '9;32;44'),
})
const row = fc.array(piece, { maxLength: 4 })
const picture = (rows: number): fc.Arbitrary<Picture> =>
  fc.record({
    rows: fc.array(row, { minLength: rows, maxLength: rows }),
    cursor: fc.option(fc.record({ x: fc.nat(11), y: fc.nat(rows - 1) }), { nil: undefined }),
  })

/** Pictures that follow from one another as a chat's do: lines move up or down, single ones change. */
const story = (rows: number): fc.Arbitrary<readonly Picture[]> =>
  fc
    .tuple(
      picture(rows),
      fc.array(
        fc.record({
          kind: fc.constantFrom('up', 'down', 'change', 'new'),
          count: fc.integer({ min: 1, max: 4 }),
          at: fc.nat(rows - 1),
          rows: fc.array(row, { minLength: 4, maxLength: 4 }),
          next: picture(rows),
        }),
        { minLength: 1, maxLength: 8 },
      ),
    )
    .map(([first, steps]) => {
      const pictures = [first]
      for (const step of steps) {
        const last = pictures.at(-1) ?? first
        const fresh = step.rows.slice(0, step.count)
        const moved =
          step.kind === 'up'
            ? [...last.rows.slice(step.count), ...fresh]
            : step.kind === 'down'
              ? [...fresh, ...last.rows.slice(0, -step.count)]
              : step.kind === 'change'
                ? last.rows.map((line, at) => (at === step.at ? (fresh[0] ?? line) : line))
                : step.next.rows
        pictures.push({ rows: moved, cursor: step.next.cursor })
      }
      return pictures
    })

test('the terminal shows what plain Ink would have shown, whatever is drawn', async () => {
  await fc.assert(
    fc.asyncProperty(story(12), async (pictures) => {
      const plain = stage(40, 12, false)
      const diffed = stage(40, 12, true)
      for (const shown of pictures) {
        await plain.show(shown)
        await diffed.show(shown)
        expect(await diffed.grid.cells()).toEqual(await plain.grid.cells())
        const isVisible = (await plain.grid.told()).isCursorVisible
        expect((await diffed.grid.told()).isCursorVisible).toBe(isVisible)
        if (isVisible) expect(await diffed.grid.cursor()).toEqual(await plain.grid.cursor())
      }
      for (const close of closing.splice(0)) close()
    }),
    { numRuns: 30 },
  )
})

test('after each of many resizes the terminal shows what plain Ink would have shown', async () => {
  await fc.assert(
    fc.asyncProperty(
      picture(12),
      fc.array(
        fc.record({ columns: fc.integer({ min: 12, max: 60 }), rows: fc.integer({ min: 3, max: 20 }) }),
        {
          minLength: 1,
          maxLength: 6,
        },
      ),
      async (shown, sizes) => {
        const resized = stage(40, 12, true)
        await resized.show(shown)
        for (const { columns, rows } of sizes) {
          resized.resize(columns, rows)
          await resized.show(shown)
          const fresh = stage(columns, rows, false)
          await fresh.show(shown)
          expect(await resized.grid.cells()).toEqual(await fresh.grid.cells())
        }
        for (const close of closing.splice(0)) close()
      },
    ),
    { numRuns: 15 },
  )
})

test('a typed letter costs one byte', async () => {
  const { show, taken } = stage(120, 40, true)
  await show({ rows: plainText('one\ntwo\n> hell'), cursor: { x: 6, y: 2 } })
  taken()
  await show({ rows: plainText('one\ntwo\n> hello'), cursor: { x: 7, y: 2 } })
  expect(taken()).toBe('o')
})

test('taking a letter away costs five bytes', async () => {
  const { show, taken } = stage(120, 40, true)
  await show({ rows: plainText('> hello'), cursor: { x: 7, y: 0 } })
  taken()
  await show({ rows: plainText('> hell'), cursor: { x: 6, y: 0 } })
  expect(taken()).toBe('\b \b')
})

test('lines that moved up beside ones that stay are moved by the terminal itself', async () => {
  const { show, taken, grid } = stage(80, 24, true)
  const words = [
    'apples and pears',
    'the build is green',
    'who has lunch?',
    'never mind',
    'see you tomorrow',
    'x',
    'ok',
  ]
  const lines = (from: number) =>
    Array.from({ length: 23 }, (_, at) => [
      { text: `list ${String(at).padEnd(3)}│`, style: '' },
      { text: ` ${words[(from + at) % words.length]} ${words[(from + at) ** 2 % words.length]}`, style: '' },
    ])
  const last = [{ text: '> ', style: '' }]
  await show({ rows: [...lines(0), last], cursor: { x: 2, y: 23 } })
  taken()
  await show({ rows: [...lines(1), last], cursor: { x: 2, y: 23 } })
  const bytes = taken()
  expect((await grid.screen())[0]).toBe('list 0  │ the build is green the build is green')
  expect((await grid.screen())[22]).toBe('list 22 │ who has lunch? see you tomorrow')
  expect(bytes.length).toBeLessThan(400)
  expect(bytes).toContain('\u001b[1;23r')
})

test('a character that the terminal takes for narrower leaves nothing behind and moves nothing', async () => {
  const { show, grid } = stage(30, 3, true, 'old')
  await show({ rows: plainText('xxxxxxxxxxxx│\nab\ncd'), cursor: undefined })
  await show({ rows: plainText('👩\u200d👩\u200d👧 party │\nab\ncd'), cursor: undefined })
  const [first, second] = await grid.screen()
  expect(first?.endsWith(' party │')).toBe(true)
  expect(second).toBe('ab')
  await show({ rows: plainText('plain again │\nab\ncd'), cursor: undefined })
  expect((await grid.screen())[0]).toBe('plain again │')
})

test('nothing is written while nothing changes', async () => {
  const { show, taken } = stage(80, 24, true)
  await show({ rows: plainText('same'), cursor: { x: 4, y: 0 } })
  taken()
  await show({ rows: plainText('same'), cursor: { x: 4, y: 0 } })
  expect(taken()).toBe('')
})

test('a slow terminal gets the newest frame when it is ready, not every one', async () => {
  const grid = createGrid({ columns: 20, rows: 3 })
  const output = fakeOutput(20, 3, grid.write)
  const cells = createCellDiff(output.stream)
  cells.stream.write('first\n\n')
  output.taken()
  output.stall()
  cells.stream.write('\u001b[2K\u001b[A\u001b[2K\u001b[A\u001b[2K\u001b[Gsecond\n\n')
  cells.stream.write('\u001b[2K\u001b[A\u001b[2K\u001b[A\u001b[2K\u001b[Gthird\n\n')
  expect(output.taken()).toBe('')
  output.drain()
  expect((await grid.screen())[0]).toBe('third')
  cells.close()
})

test('an update is shown at once only by a terminal that said it can', async () => {
  const output = fakeOutput(80, 3, () => {})
  const cells = createCellDiff(output.stream)
  cells.stream.write('x'.repeat(70))
  expect(output.taken()).not.toContain('\u001b[?2026h')
  cells.enableSynchronizedOutput()
  cells.repaint()
  expect(output.taken()).toMatch(/^\u001b\[\?2026h[^]*\u001b\[\?2026l$/)
  cells.close()
})

test('while paused nothing reaches the terminal, afterwards everything', async () => {
  const output = fakeOutput(20, 2, () => {})
  const cells = createCellDiff(output.stream)
  cells.pause()
  cells.stream.write('hidden')
  expect(output.taken()).toBe('')
  cells.resume()
  expect(output.taken()).toContain('hidden')
  cells.close()
})
