import { expect, test } from 'vitest'
import { parseTheme } from '../../src/tui/theme-file.ts'
import { themes } from '../../src/tui/theme.ts'

test('what is not said is as in the base', () => {
  const parsed = parseTheme('mine', {
    base: 'light',
    styles: { accent: '#0a0b0c', link: { color: 12, underline: true, bold: false } },
    surfaces: { cursor: { background: '#ffffff' } },
    authors: ['#102030', 7],
  })
  expect(parsed).toMatchObject({
    theme: {
      name: 'mine',
      styles: {
        accent: '38;2;10;11;12',
        link: '38;5;12;4',
        'author.0': '1;38;2;16;32;48',
        'author.1': '1;38;5;7',
        'author.11': '1;38;5;7',
        'text.muted': themes['light']?.styles['text.muted'],
      },
      surfaces: { cursor: '48;2;255;255;255', plain: '' },
    },
  })
})

test.each([
  [[], 'it is not a JSON object'],
  [{ bse: 'dark' }, 'the theme has no "bse"; did you mean "base"?'],
  [
    { base: 'drak' },
    'base is "drak", which is none of dark, light, mono, high-contrast, high-contrast-light, bare',
  ],
  [
    { styles: { accent: 'red' } },
    'styles.accent is "red", which is neither "#rrggbb" nor a number up to 255',
  ],
  [{ styles: { accent: { blod: true } } }, 'styles.accent has no "blod"; did you mean "bold"?'],
  [{ styles: { accent: { bold: 'yes' } } }, 'styles.accent.bold is neither true nor false'],
  [{ surfaces: { cursr: 1 } }, 'surfaces has no "cursr"; did you mean "cursor"?'],
  [{ authors: [] }, 'authors is not a list of colours'],
])('%j: %s', (json, problem) => {
  expect(parseTheme('mine', json)).toEqual({ problem })
})
