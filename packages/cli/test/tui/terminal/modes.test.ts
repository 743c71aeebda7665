import { expect, test } from 'vitest'
import { createModes, modeBytes } from '../../../src/tui/terminal/modes.ts'
import { createGrid } from '../../support/grid.ts'

const modesOn = () => {
  const grid = createGrid({ columns: 80, rows: 24 })
  const sent: string[] = []
  let isSynchronized = false
  let ordersAsked = 0
  const modes = createModes(
    (sequence) => {
      sent.push(sequence)
      grid.write(sequence)
    },
    {
      onSynchronizedOutput: () => {
        isSynchronized = true
      },
      onOwnOrder: () => {
        ordersAsked += 1
      },
    },
  )
  return { grid, modes, sent, isSynchronized: () => isSynchronized, ordersAsked: () => ordersAsked }
}

test('the interface has the screen, pastes and the focus to itself', async () => {
  const { grid, modes } = modesOn()
  modes.enter()
  modes.setTitle('General Channel')
  expect(await grid.told()).toMatchObject({
    title: 'General Channel',
    isAlternate: true,
    hasBracketedPaste: true,
    hasFocusReports: true,
    hasWraparound: false,
  })
})

test('the terminal is given back as it was', async () => {
  const { grid, modes } = modesOn()
  grid.write('$ chat\r\n')
  const before = await grid.told()
  modes.enter()
  grid.write('\u001b[5;10r\u001b[31mhalf a frame\u001b[?25l\u001b[?2026h')
  modes.leave()
  expect(await grid.told()).toEqual(before)
  expect((await grid.screen())[0]).toBe('$ chat')
  grid.write('next')
  expect((await grid.cells())[1]).toMatch(/^n\u0000e\u0000x\u0000t/)
})

test('giving it back twice does no harm', () => {
  const { modes, sent } = modesOn()
  modes.enter()
  modes.leave()
  const count = sent.length
  modes.leave()
  expect(sent).toHaveLength(count)
})

test('updates are shown at once when the terminal says that it can', () => {
  const { modes, isSynchronized } = modesOn()
  modes.enter()
  expect(modes.answered('\u001b[?2026;0$y')).toBe(true)
  expect(isSynchronized()).toBe(false)
  modes.answered('\u001b[?2026;2$y')
  expect(isSynchronized()).toBe(true)
})

test('the kitty keyboard protocol is used where it is known, and left again', () => {
  const { modes, sent } = modesOn()
  modes.enter()
  modes.answered('\u001b[?0u')
  expect(sent.at(-1)).toBe('\u001b[>5u')
  modes.leave()
  expect(sent.at(-1)).toContain('\u001b[<u')
  modes.enter()
  expect(sent.join('').split('\u001b[>5u')).toHaveLength(3)
})

test('the terminal is asked only once', () => {
  const { modes, sent } = modesOn()
  modes.enter()
  modes.leave()
  modes.enter()
  expect(sent.join('').split('\u001b[?2026$p')).toHaveLength(2)
})

test('an answer to somebody else is not taken', () => {
  expect(modesOn().modes.answered('\u001b[?62;c')).toBe(false)
})

test('a terminal that was taken already is not taken a second time, but asked, and taken again after it was lent', () => {
  const sent: string[] = []
  const modes = createModes(
    (sequence) => sent.push(sequence),
    { onSynchronizedOutput: () => undefined, onOwnOrder: () => undefined },
    true,
  )
  modes.enter()
  expect(sent).toEqual(['\u001b[?2026$p\u001b[?u\u001b[8$p\u001b[c'])
  modes.leave()
  expect(sent.at(-1)).toBe(modeBytes.leave)
  modes.enter()
  expect(sent.at(-1)).toBe(modeBytes.enter)
})

test('a terminal that reorders text is told not to, and to do so again when it is given back', () => {
  const { modes, sent, ordersAsked } = modesOn()
  modes.enter()
  expect(modes.answered('\u001b[8;1$y')).toBe(true)
  expect(sent.at(-1)).toBe('\u001b[8l')
  expect(ordersAsked()).toBe(1)
  modes.leave()
  expect(sent.at(-1)).toContain('\u001b[8h')
  modes.enter()
  expect(sent.at(-1)).toContain('\u001b[8l')
})

test.each([
  ['0', 0],
  ['2', 1],
  ['3', 0],
  ['4', 1],
])('a terminal whose answer on that is %s is left as it is', (state, asked) => {
  const { modes, sent, ordersAsked } = modesOn()
  modes.enter()
  expect(modes.answered(`\u001b[8;${state}$y`)).toBe(true)
  expect(ordersAsked()).toBe(asked)
  modes.leave()
  expect(sent.join('')).not.toMatch(/\u001b\[8[hl]/)
})

test('a title changes no colours in the status line of tmux', async () => {
  const { grid, modes } = modesOn()
  modes.enter()
  modes.setTitle('ops #[bg=red]##[fg=red] #1')
  expect((await grid.told()).title).toBe('ops # [bg=red]## [fg=red] #1')
})
