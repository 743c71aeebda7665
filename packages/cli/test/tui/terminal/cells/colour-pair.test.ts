import { expect, test } from 'vitest'
import { isPair, packPair, unpackPair } from '../../../../src/tui/terminal/cells/colour-pair.ts'
import { createStyles } from '../../../../src/tui/terminal/cells/style.ts'

test.each([
  ['38;2;0;0;0', '48;2;255;255;255'],
  ['38;2;255;255;255', '48;2;255;254;253'],
  ['38;5;0', '48;5;255'],
  ['38;2;1;2;3', ''],
  ['', '48;5;235'],
])('%s on %s comes back as it was', (foreground, background) => {
  const pair = packPair(foreground, background)
  expect(pair).not.toBeNull()
  expect(Number.isSafeInteger(pair)).toBe(true)
  expect(isPair(pair ?? 0)).toBe(true)
  expect(unpackPair(pair ?? 0)).toEqual({ foreground, background })
})

test('what has no colour, or one of the sixteen, stands in a table', () => {
  expect(packPair('', '')).toBeNull()
  expect(packPair('31', '48;5;1')).toBeNull()
  expect(isPair(100_000)).toBe(false)
})

test('a style in colours alone is written like any other', () => {
  const styles = createStyles()
  const first = styles.ofColours('48;5;235;38;2;1;2;3;48;2;4;5;6')
  expect(styles.change(0, first)).toBe('\u001b[38;2;1;2;3;48;2;4;5;6m')
  expect(styles.change(first, styles.ofColours('38;2;1;2;3;48;2;9;9;9'))).toBe('\u001b[48;2;9;9;9m')
  expect(styles.change(first, 0)).toBe('\u001b[m')
  expect(styles.isSameBlank(first, styles.ofColours('38;2;9;9;9;48;2;4;5;6'))).toBe(true)
  expect(styles.change(0, styles.ofColours('31;44'))).toBe('\u001b[31;44m')
})
