import { expect, test } from 'vitest'
import { parseBackground } from '../../../src/tui/rules/background.ts'
import { keys, openTestTerminal } from '../../support/terminal.tsx'

const lightAnswer = '\u001b]11;rgb:ffff/ffff/eeee\u001b\\'
const accentOf = { dark: 'f75', light: 'f25' } as const

/** The looks of the first cell of the list’s mark of the active channel. */
const looks = (cells: readonly string[]): string => cells.join('\n')

const open = async (options: Parameters<typeof openTestTerminal>[0] = {}) =>
  await openTestTerminal({ theme: 'auto', ...options })

test.each([
  ['\u001b]11;rgb:0000/0000/0000\u0007', 'dark'],
  ['\u001b]11;rgb:ff/ff/ff\u001b\\', 'light'],
  ['\u001b]11;rgba:fdfd/f6f6/e3e3/ffff\u001b\\', 'light'],
  ['\u001b]11;rgb:2828/2c2c/3434\u001b\\', 'dark'],
  ['\u001b]10;rgb:ff/ff/ff\u001b\\', null],
  ['\u001b[?62;c', null],
])('%j says %s', (reply, background) => {
  expect(parseBackground(reply)).toBe(background)
})

test('the terminal is asked once, and its answer decides and is kept', async () => {
  const kept: string[] = []
  const { type, grid, taken } = await open({
    background: { get: () => null, set: (background) => kept.push(background) },
  })
  expect(taken().match(/\u001b\]11;\?\u001b\\\u001b\[c/g)).toHaveLength(1)
  expect(looks(await grid.cells())).toContain(accentOf.dark)
  await type(lightAnswer, '\u001b[?62;c')
  expect(looks(await grid.cells())).toContain(accentOf.light)
  expect(looks(await grid.cells())).not.toContain(accentOf.dark)
  expect(kept).toEqual(['light'])
})

test('what was found out before decides the first frame', async () => {
  const { grid } = await open({ background: { get: () => 'light', set: () => undefined } })
  expect(looks(await grid.cells())).toContain(accentOf.light)
})

test('a theme that was chosen is not asked about, and answers change nothing', async () => {
  const { taken, type, grid } = await open({ theme: 'dark' })
  expect(taken()).not.toContain('\u001b]11;?')
  await type(lightAnswer)
  expect(looks(await grid.cells())).toContain(accentOf.dark)
})

test('/theme changes all that is shown at once, the composer too', async () => {
  const { type, grid, screen } = await open({ theme: 'dark' })
  await type('/theme mono', keys.enter)
  expect(looks(await grid.cells())).not.toMatch(/[{,][fB]\d/)
  await type('/theme light', keys.enter)
  expect(looks(await grid.cells())).toContain(accentOf.light)
  await type('/theme drak', keys.enter)
  expect(await screen()).toContain('There is no theme drak. Did you mean dark?')
})

test('a theme of one’s own is used, and a wrong one says what is wrong', async () => {
  const { type, grid, screen } = await open({
    readThemes: () =>
      new Map([
        ['mine', { json: { base: 'light', styles: { accent: '#ff8800' } } }],
        ['dim', { json: { styles: { accent: '#222222' } } }],
        ['wrong', { json: { styles: { acent: '#ff8800' } } }],
      ]),
    environment: { COLORTERM: 'truecolor' },
  })
  await type('/theme mine', keys.enter)
  expect(looks(await grid.cells())).toContain('f16746496')
  await type('/theme dim', keys.enter)
  expect(await screen()).toContain('In the theme dim accent can hardly be read on a dark')
  await type('/theme wrong', keys.enter)
  expect(await screen()).toContain('The theme wrong cannot be used: styles has no "acent";')
})

test('a theme of one’s own is written with the chat beside it: /theme reads it again', async () => {
  let accent = '#ff8800'
  const { type, grid } = await open({
    readThemes: () => new Map([['mine', { json: { styles: { accent } } }]]),
    environment: { COLORTERM: 'truecolor' },
  })
  await type('/theme mine', keys.enter)
  expect(looks(await grid.cells())).toContain('f16746496')
  accent = '#ff9900'
  await type('/theme mine', keys.enter)
  expect(looks(await grid.cells())).toContain('f16750848')
  expect(looks(await grid.cells())).not.toContain('f16746496')
})

test('NO_COLOR beats what was chosen, FORCE_COLOR beats NO_COLOR', async () => {
  const without = await open({ theme: 'dark', environment: { NO_COLOR: '1' } })
  expect(looks(await without.grid.cells())).not.toMatch(/[{,][fB]\d/)
  const forced = await open({ theme: 'dark', environment: { NO_COLOR: '1', FORCE_COLOR: '2' } })
  expect(looks(await forced.grid.cells())).toContain(accentOf.dark)
  const few = await open({ theme: 'dark', environment: { FORCE_COLOR: '1' } })
  // Bright blue, one of the sixteen.
  expect(looks(await few.grid.cells())).toContain('f12')
})
