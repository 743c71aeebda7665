import { expect, test } from 'vitest'
import { createStyles } from '../../../src/tui/terminal/cells/style.ts'
import { line, own, span } from '../../../src/tui/text/line.ts'
import { createLineWriter, createRowWriter } from '../../../src/tui/text/styled.ts'
import { themes, type Theme } from '../../../src/tui/theme.ts'

const mono = themes['mono'] as Theme

test('a line is written with the sequences of its styles', () => {
  const write = createLineWriter(mono)
  expect(write(line([span(own('alice'), 'text.strong'), span(own(' hi'))]))).toBe(
    '\u001b[1malice\u001b[0m hi',
  )
})

test('what a line stands on goes under all of it', () => {
  const write = createLineWriter(mono)
  expect(write(line([span(own('x'), 'badge')], 'cursor'))).toBe('\u001b[7;1mx\u001b[0m')
})

test('cells are in the same styles as the text', () => {
  const styles = createStyles()
  const rowOf = createRowWriter(mono, styles)
  const row = rowOf(line([span(own('漢'), 'text.strong'), span(own('a'))]))
  const bold = styles.withSgr(0, '1')
  expect(row).toEqual({ cells: ['漢', '', 'a'], styles: [bold, bold, 0], isUncertain: false })
})

test('a line is written only once', () => {
  const rowOf = createRowWriter(mono, createStyles())
  const shown = line([span(own('x'))])
  expect(rowOf(shown)).toBe(rowOf(shown))
})
