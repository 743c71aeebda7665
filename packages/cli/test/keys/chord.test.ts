import { expect, test } from 'vitest'
import { displayChord, formatChord, parseChord, parseSequence } from '../../src/keys/chord.ts'

test('a chord is read in any case and order and written in one', () => {
  expect(parseChord('Shift+CTRL+Up')).toBe('ctrl+shift+up')
  expect(parseChord('control+n')).toBe('ctrl+n')
  expect(parseChord('Meta+x')).toBe('alt+x')
  expect(parseChord('esc')).toBe('escape')
  expect(parseChord('return')).toBe('enter')
  expect(parseChord('PgUp')).toBe('pageup')
  expect(parseChord('f12')).toBe('f12')
})

test('a capital letter is shift and its small letter where it stands alone', () => {
  expect(parseChord('Z')).toBe('shift+z')
  expect(parseChord('Alt+Z')).toBe('alt+z')
  expect(parseChord('Alt+Shift+Z')).toBe('alt+shift+z')
  expect(formatChord('Q', new Set())).toBe('shift+q')
  expect(formatChord('É', new Set())).toBe('shift+é')
})

test('the plus sign and the space can be keys', () => {
  expect(parseChord('+')).toBe('+')
  expect(parseChord('ctrl++')).toBe('ctrl++')
  expect(parseChord('space')).toBe('space')
  expect(formatChord(' ', new Set(['ctrl']))).toBe('ctrl+space')
})

test('what is no chord is refused', () => {
  expect(parseChord('ctrl+nothing')).toBeNull()
  expect(parseChord('hyper+x')).toBeNull()
  expect(parseChord('')).toBeNull()
  expect(parseChord('f25')).toBeNull()
  expect(parseSequence('ctrl+x ctrl+foo')).toBeNull()
})

test('a sequence is chords parted by spaces', () => {
  expect(parseSequence(' ctrl+X   Ctrl+e ')).toEqual(['ctrl+x', 'ctrl+e'])
  expect(parseSequence('ctrl+x ctrl+e')).toEqual(['ctrl+x', 'ctrl+e'])
})

test('people see chords as they stand on the keyboard', () => {
  expect(displayChord('ctrl+x ctrl+e')).toBe('Ctrl+X Ctrl+E')
  expect(displayChord('alt+up')).toBe('Alt+↑')
  expect(displayChord('pageup')).toBe('PgUp')
  expect(displayChord('?')).toBe('?')
  expect(displayChord('k')).toBe('k')
  expect(displayChord('ctrl++')).toBe('Ctrl++')
  expect(displayChord('+')).toBe('+')
})
