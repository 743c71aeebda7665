import { expect, test } from 'vitest'
import { knowsLinks } from '../../../src/tui/terminal/knows-links.ts'

test.each([
  [{ TERM: 'xterm-256color' }, true],
  [{ TERM: 'xterm-256color', VTE_VERSION: '7600' }, true],
  [{ TERM: 'xterm-256color', VTE_VERSION: '4804' }, false],
  [{ TERM: 'linux' }, false],
  [{ TERM: 'dumb' }, false],
  [{ TERM: 'screen' }, false],
  [{ TERM: 'screen-256color', TMUX: '/tmp/tmux' }, true],
  [{ TERM: 'linux', FORCE_HYPERLINK: '1' }, true],
  [{ TERM: 'xterm', FORCE_HYPERLINK: '0' }, false],
])('%j: %s', (environment, expected) => {
  expect(knowsLinks(environment)).toBe(expected)
})
