/** Tells what an escape sequence of the terminal means: a key, the focus, an answer. */
import { formatChord, type Modifier } from './chord.ts'
import type { InputEvent } from './input-event.ts'

const letterKeys: Readonly<Record<string, string>> = {
  A: 'up',
  B: 'down',
  C: 'right',
  D: 'left',
  F: 'end',
  H: 'home',
  M: 'enter',
  P: 'f1',
  Q: 'f2',
  R: 'f3',
  S: 'f4',
}

const numberKeys: Readonly<Record<number, string>> = {
  1: 'home',
  2: 'insert',
  3: 'delete',
  4: 'end',
  5: 'pageup',
  6: 'pagedown',
  7: 'home',
  8: 'end',
  11: 'f1',
  12: 'f2',
  13: 'f3',
  14: 'f4',
  15: 'f5',
  17: 'f6',
  18: 'f7',
  19: 'f8',
  20: 'f9',
  21: 'f10',
  23: 'f11',
  24: 'f12',
}

/** Keys of the kitty protocol that are not the character of their code point. */
const codePointKeys: Readonly<Record<number, string>> = {
  8: 'backspace',
  9: 'tab',
  13: 'enter',
  27: 'escape',
  127: 'backspace',
  57414: 'enter',
  57417: 'left',
  57418: 'right',
  57419: 'up',
  57420: 'down',
  57421: 'pageup',
  57422: 'pagedown',
  57423: 'home',
  57424: 'end',
  57425: 'insert',
  57426: 'delete',
}

/** Characters of the number pad in the kitty protocol, from code point 57399 on. */
const padCharacters = '0123456789./*-+'

const shiftBit = 1
const altBit = 2
const ctrlBit = 4
/** Super, hyper and meta: chords of the desktop, not ours. */
const foreignBits = 8 | 16 | 32

const modifiersOf = (bits: number): Set<Modifier> => {
  const held = new Set<Modifier>()
  if ((bits & ctrlBit) !== 0) held.add('ctrl')
  if ((bits & altBit) !== 0) held.add('alt')
  if ((bits & shiftBit) !== 0) held.add('shift')
  return held
}

const key = (name: string, bits: number): InputEvent | null =>
  (bits & foreignBits) === 0 ? { type: 'key', chord: formatChord(name, modifiersOf(bits)) } : null

const isLetter = (character: string): boolean => /^\p{L}$/u.test(character)

/** A character key reported by its code point; `shifted` is what Shift makes of it, `base` where it stands on a US keyboard. */
const characterKey = (code: number, shifted: number, base: number, bits: number): InputEvent | null => {
  const name = codePointKeys[code]
  if (name !== undefined) return key(name, bits)
  const pad = padCharacters[code - 57399]
  const isPrivate = (code >= 57344 && code <= 63743) || code < 32 || code > 0x10ffff
  if (pad === undefined && isPrivate) return null
  const isHeld = (bits & (ctrlBit | altBit | foreignBits)) !== 0
  // A chord is a place on the keyboard: Ctrl+С of a Cyrillic layout is Ctrl+C.
  const character = pad ?? String.fromCodePoint(isHeld && code > 127 && base > 0 ? base : code)
  const isShifted = (bits & shiftBit) !== 0
  const capital = shifted > 0 ? String.fromCodePoint(shifted) : character.toUpperCase()
  if (!isHeld) return { type: 'text', text: isShifted ? capital : character }
  return isShifted && shifted > 0 && !isLetter(character)
    ? key(capital, bits & ~shiftBit)
    : key(character.toLowerCase(), bits)
}

const numbersOf = (parameters: string): readonly (readonly number[])[] =>
  parameters.split(';').map((parameter) => parameter.split(':').map((part) => Number(part)))

const bitsOf = (parameter: readonly number[] | undefined): number => Math.max(0, (parameter?.[0] ?? 1) - 1)

const kittyKey = (parameters: string): InputEvent | null => {
  const [codes = [], modifiers = [], texts = []] = numbersOf(parameters)
  const [code = 0, shifted = 0, base = 0] = codes
  const isRelease = modifiers[1] === 3
  if (isRelease) return null
  const bits = bitsOf(modifiers)
  const isHeld = (bits & (ctrlBit | altBit | foreignBits)) !== 0
  const text = texts.filter((point) => point >= 32 && point !== 127 && point <= 0x10ffff)
  if (!isHeld && text.length > 0) return { type: 'text', text: String.fromCodePoint(...text) }
  return characterKey(code, shifted, base, bits)
}

const mouseActions: Readonly<Record<number, 'press' | 'wheel-up' | 'wheel-down'>> = {
  0: 'press',
  64: 'wheel-up',
  65: 'wheel-down',
}

/** SGR mouse reports: button, column and row from 1, `M` for a press. `null` = one that means nothing to us. */
const mouseEvent = (parameters: string, final: string): InputEvent | null => {
  const [button = -1, column = 0, row = 0] = parameters.split(';').map(Number)
  const action = final === 'M' ? mouseActions[button] : undefined
  if (action === undefined || column < 1 || row < 1) return null
  return { type: 'mouse', action, x: column - 1, y: row - 1 }
}

const csiEvent = (body: string): InputEvent | null | 'reply' => {
  const final = body.slice(-1)
  const parameters = body.slice(0, -1)
  if (body === 'I' || body === 'O') return { type: 'focus', isFocused: body === 'I' }
  if (body === 'Z') return { type: 'key', chord: 'shift+tab' }
  if (/^\[[A-E]$/.test(body)) return key(`f${body.charCodeAt(1) - 64}`, 0)
  if (/^[abcd]$/.test(body)) return key(letterKeys[body.toUpperCase()] ?? '', shiftBit)
  if (/^<\d+;\d+;\d+$/.test(parameters) && /^[Mm]$/.test(final)) return mouseEvent(parameters.slice(1), final)
  if (!/^[\d;:]*$/.test(parameters)) return 'reply'
  if (final === 'u') return kittyKey(parameters)
  const [first = [], second, third] = numbersOf(parameters)
  const number = first[0] ?? 0
  if (second?.[1] === 3) return null
  if (final === '~' && number === 27) return characterKey(third?.[0] ?? 0, 0, 0, bitsOf(second))
  const numbered = numberKeys[number]
  if (numbered !== undefined) {
    if (final === '~') return key(numbered, bitsOf(second))
    if (final === '$') return key(numbered, shiftBit)
    if (final === '^') return key(numbered, ctrlBit)
    if (final === '@') return key(numbered, ctrlBit | shiftBit)
  }
  const lettered = final === 'M' ? undefined : letterKeys[final]
  const isKey = parameters === '' || number === 1
  return lettered !== undefined && isKey ? key(lettered, bitsOf(second)) : 'reply'
}

const ss3Event = (body: string): InputEvent | null => {
  const final = body.slice(-1)
  if (/^[abcd]$/.test(body)) return key(letterKeys[final.toUpperCase()] ?? '', ctrlBit)
  const name = letterKeys[final]
  // Konsole and old xterms: ESC O 5 A is Ctrl+Up.
  const digits = numbersOf(body.slice(0, -1)).at(-1)
  return name === undefined ? null : key(name, bitsOf(digits?.[0] === 0 ? undefined : digits))
}

/** `sequence` is whole and begins with one ESC. `null` = it means nothing to us (a released key, a desktop chord). */
export const sequenceEvent = (sequence: string): InputEvent | null => {
  const body = sequence.slice(2)
  if (sequence[1] === 'O') return ss3Event(body)
  const event = sequence[1] === '[' ? csiEvent(body) : 'reply'
  return event === 'reply' ? { type: 'reply', sequence } : event
}
