/** What covers the panes. */
import { expect, test } from 'vitest'
import { createKeymap, type Keymap } from '../../../src/keys/keymap.ts'
import { slashCommands } from '../../../src/slash/index.ts'
import { framed, roomIn } from '../../../src/tui/panes/overlay/framed.ts'
import { helpLines } from '../../../src/tui/panes/overlay/help-lines.ts'
import { helpSize, keyFor, overlayBox } from '../../../src/tui/panes/overlay/overlay-box.ts'
import { cellText } from '../../../src/tui/text/cell-text.ts'
import { own, span, widthOfSpans } from '../../../src/tui/text/line.ts'

const keymapOf = (overrides: Readonly<Record<string, readonly string[]>> = {}): Keymap => {
  const result = createKeymap(overrides)
  if (result.kind === 'invalid') throw new Error(result.problems.join('\n'))
  return result.keymap
}

const parts = { commands: slashCommands, keymap: keymapOf(), colours: 256 } as const

const textOf = (
  lines: readonly { readonly spans: readonly { readonly text: string }[] }[],
): readonly string[] => lines.map(({ spans }) => spans.map(({ text }) => text).join(''))

test('a frame is as large as what is in it, and in the middle', () => {
  const box = framed(
    { columns: 40, rows: 11 },
    10,
    own('Title'),
    [[span(own('one'))], [span(own('two'))]],
    own('q closes'),
  )
  expect(textOf(box.lines)).toEqual(['╭─ Title ────╮', '│ one        │', '│ two        │', '╰─ q closes ─╯'])
  expect(box.rect).toEqual({ x: 13, y: 3, width: 14, height: 4 })
})

test('on a small screen there is no frame to take the room', () => {
  const box = framed(
    { columns: 20, rows: 3 },
    20,
    own('Title'),
    [[span(own('one'))], [span(own('two'))]],
    own('q'),
  )
  expect(textOf(box.lines)).toEqual(['one'.padEnd(20), 'two'.padEnd(20), 'q'.padEnd(20)])
  expect(roomIn({ columns: 20, rows: 3 }, 76)).toEqual({ width: 20, height: 2 })
})

test('help has terms and meanings side by side where there is room', () => {
  const page = {
    title: 'x',
    sections: [{ title: 'Keys', rows: [{ term: 'F1', meaning: 'Show help at once' }] }],
  }
  const lines = (width: number) => textOf(helpLines(page, width).map((spans) => ({ spans })))
  expect(lines(30)).toEqual(['Keys', 'F1  Show help at once'])
  expect(lines(16)).toEqual(['Keys', 'F1', '  Show help at', '  once'])
})

const help = { kind: 'help', topic: null, offset: 0, filter: '', isFiltering: false } as const

test('help never reaches beyond its frame', () => {
  for (const columns of [20, 40, 80, 120]) {
    const size = { columns, rows: 24 }
    for (let offset = 0; offset < 60; offset += 10) {
      const box = overlayBox({ ...help, offset }, size, parts)
      expect(box.rect.x + box.rect.width).toBeLessThanOrEqual(columns)
      expect(box.lines).toHaveLength(box.rect.height)
      for (const { spans } of box.lines) expect(widthOfSpans(spans)).toBe(box.rect.width)
    }
  }
})

test('how much help there is depends on the screen', () => {
  const wide = helpSize(help, { columns: 120, rows: 40 }, parts)
  const narrow = helpSize(help, { columns: 30, rows: 10 }, parts)
  expect(narrow.count).toBeGreaterThan(wide.count)
  expect(wide.shown).toBe(36)
})

test('help that is searched keeps the lines that hold all the words, and its height', () => {
  const size = { columns: 80, rows: 24 }
  const box = overlayBox({ ...help, filter: 'COLOURS theme', isFiltering: true }, size, parts)
  const text = textOf(box.lines)
  expect(text[0]).toContain('Commands and keys, with COLOURS theme')
  expect(text[1]).toContain('› COLOURS theme')
  expect(text[2]).toContain('Commands')
  expect(text[3]).toContain('/theme [NAME]')
  expect(text.filter((row) => row.includes('/create'))).toEqual([])
  expect(text.at(-1)).toContain('Enter keeps to these  Escape shows all')
  expect(box.rect.height).toBe(22)
  const none = overlayBox({ ...help, filter: 'no such thing' }, size, parts)
  expect(textOf(none.lines)[1]).toContain('Nothing holds that')
  expect(none.rect.height).toBe(22)
})

test('a question shows the keys that answer it', () => {
  const overlay = { kind: 'confirm', question: cellText('Delete design?'), onYes: () => undefined } as const
  const box = overlayBox(overlay, { columns: 80, rows: 24 }, parts)
  expect(textOf(box.lines).at(1)).toContain('Delete design?')
  expect(textOf(box.lines).at(-1)).toContain('y yes  n no')
})

test('keys are shown as they are bound', () => {
  expect(keyFor(parts.keymap, 'help.open')).toBe('F1')
  expect(keyFor(keymapOf({ 'help.open': ['ctrl+g'] }), 'help.open')).toBe('Ctrl+G')
  expect(keyFor(keymapOf({ 'help.open': [] }), 'help.open')).toBe('')
})
