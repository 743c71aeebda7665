import { expect, test } from 'vitest'
import { createDisplay } from '../../src/tui/display.ts'
import { createCellDiff } from '../../src/tui/terminal/cells/cell-diff.ts'
import { line, own, span } from '../../src/tui/text/line.ts'
import { selectTheme } from '../../src/tui/theme.ts'
import { fakeOutput } from '../support/fake-output.ts'
import { createGrid } from '../support/grid.ts'

const open = () => {
  const grid = createGrid({ columns: 12, rows: 3 })
  const output = fakeOutput(12, 3, grid.write)
  const cells = createCellDiff(output.stream)
  return { grid, display: createDisplay(cells, selectTheme('mono', {})) }
}

const at = (
  x: number,
  y: number,
  width: number,
  height: number,
  level: number,
  ...texts: readonly string[]
) => ({
  rect: { x, y, width, height },
  lines: texts.map((text) => line([span(own(text))])),
  level,
})

test('lines stand where they were put', async () => {
  const { grid, display } = open()
  display.show('a', [at(2, 1, 5, 1, 0, 'hello')])
  await Promise.resolve()
  expect(await grid.screen()).toEqual(['', '  hello', ''])
})

test('what lies above hides what lies below, its blanks too', async () => {
  const { grid, display } = open()
  display.show('above', [at(3, 0, 6, 2, 2, 'over')])
  display.show('below', [at(0, 0, 12, 3, 0, '漢字漢字漢字', 'abcdefghijkl')])
  await Promise.resolve()
  expect(await grid.screen()).toEqual(['漢 over   字', 'abc      jkl', ''])
})

test('what is taken away uncovers what was below', async () => {
  const { grid, display } = open()
  display.show('below', [at(0, 0, 12, 1, 0, 'abcdefghijkl')])
  const takeAway = display.show('above', [at(0, 0, 6, 1, 1, 'xxxxxx')])
  await Promise.resolve()
  expect((await grid.screen())[0]).toBe('xxxxxxghijkl')
  takeAway()
  await Promise.resolve()
  expect((await grid.screen())[0]).toBe('abcdefghijkl')
})
