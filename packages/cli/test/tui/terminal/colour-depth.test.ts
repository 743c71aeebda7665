import { expect, test } from 'vitest'
import { colourDepthOf } from '../../../src/tui/terminal/colour-depth.ts'

test.each([
  [{ TERM: 'xterm-256color', COLORTERM: 'truecolor' }, 'direct'],
  [{ TERM: 'xterm-256color' }, 256],
  [{ TERM: 'linux' }, 16],
  [{}, 256],
  [{ TERM: 'xterm-256color', COLORTERM: 'truecolor', NO_COLOR: '1' }, 'direct'],
] as const)('%o can show %s colours', (environment, depth) => {
  expect(colourDepthOf(environment)).toBe(depth)
})
