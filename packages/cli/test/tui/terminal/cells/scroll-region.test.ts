import { expect, test } from 'vitest'
import { parseRow } from '../../../../src/tui/terminal/cells/row.ts'
import { findShift } from '../../../../src/tui/terminal/cells/scroll-region.ts'
import { createStyles } from '../../../../src/tui/terminal/cells/style.ts'

const styles = createStyles()
const columns = 40

/** Made anew each time, as rows are when something beside them changed. */
const rowsOf = (lines: readonly string[]) => lines.map((line) => parseRow(line, columns, styles))

const talk = Array.from({ length: 20 }, (_, at) => `#room     ${'abcdefghij'.repeat(2).slice(at % 7)} ${at}`)
/** Blank where the talk is: there they look as if they had moved. */
const below = ['─────', '> here', 'ready']

test('what stands below lines that moved up is not moved along', () => {
  const before = rowsOf(['title', ...talk.slice(0, 10), ...below])
  const after = rowsOf(['title', ...talk.slice(1, 11), ...below])
  expect(findShift(before, after, columns, styles)).toEqual({ top: 1, bottom: 10, by: 1 })
})

test('lines that moved down are found as well', () => {
  const before = rowsOf(['title', ...talk.slice(3, 13), ...below])
  const after = rowsOf(['title', ...talk.slice(1, 11), ...below])
  expect(findShift(before, after, columns, styles)).toEqual({ top: 1, bottom: 10, by: -2 })
})

test('where only few lines changed, or nothing moved, nothing is moved', () => {
  const before = rowsOf([...talk.slice(0, 10), ...below])
  expect(findShift(before, rowsOf([...talk.slice(0, 10), ...below]), columns, styles)).toBeNull()
  expect(findShift(before, rowsOf([...talk.slice(0, 9), 'new', ...below]), columns, styles)).toBeNull()
  const others = talk.slice(0, 10).map((line) => line.toUpperCase())
  expect(findShift(before, rowsOf([...others, ...below]), columns, styles)).toBeNull()
})
