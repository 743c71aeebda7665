import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createInputDecoder } from '../../src/keys/decode.ts'
import type { InputEvent } from '../../src/keys/input-event.ts'

/** What comes out when nothing more follows. */
const decode = (...chunks: readonly string[]): readonly InputEvent[] => {
  const decoder = createInputDecoder()
  return [...chunks.flatMap((chunk) => decoder.push(chunk)), ...decoder.expire()]
}

/** The same, written short: `ctrl+a`, `"text"`, `<paste>`. */
const short = (...chunks: readonly string[]): readonly string[] =>
  decode(...chunks).map((event) => {
    if (event.type === 'key') return event.chord
    if (event.type === 'text') return `"${event.text}"`
    if (event.type === 'paste') return `${event.isComplete ? '' : 'cut '}<${event.text}>`
    if (event.type === 'focus') return event.isFocused ? 'focus' : 'blur'
    if (event.type === 'mouse') return `${event.action} ${event.x},${event.y}`
    return `reply ${event.sequence.slice(1)}`
  })

test('keys that every terminal sends alike', () => {
  expect(short('\r')).toEqual(['enter'])
  expect(short('\n')).toEqual(['ctrl+j'])
  expect(short('\t')).toEqual(['tab'])
  expect(short('\u007f')).toEqual(['backspace'])
  expect(short('\b')).toEqual(['ctrl+h'])
  expect(short('\u0001')).toEqual(['ctrl+a'])
  expect(short('\u001a')).toEqual(['ctrl+z'])
  expect(short('\u0000')).toEqual(['ctrl+space'])
  expect(short('\u001f')).toEqual(['ctrl+_'])
  expect(short('\u001b')).toEqual(['escape'])
})

test.each([
  ['\u001bf', 'alt+f'],
  ['\u001bK', 'alt+shift+k'],
  ['\u001b\r', 'alt+enter'],
  ['\u001b\u007f', 'alt+backspace'],
  ['\u001b<', 'alt+<'],
  ['\u001b ', 'alt+space'],
  ['\u001bé', 'alt+é'],
  ['\u001b\u0001', 'ctrl+alt+a'],
  ['\u001b+', 'alt++'],
])('Alt is an ESC before the key: %j is %s', (sequence, chord) => {
  expect(short(sequence)).toEqual([chord])
})

test('typed text comes in one piece, whatever it is', () => {
  expect(short('hello')).toEqual(['"hello"'])
  expect(short('日本語👩‍👩‍👧e\u0301')).toEqual(['"日本語👩‍👩‍👧e\u0301"'])
})

test('keys among text that arrived together stay keys', () => {
  expect(short('hello\r')).toEqual(['"hello"', 'enter'])
  expect(short('ab\u0001c\u007f')).toEqual(['"ab"', 'ctrl+a', '"c"', 'backspace'])
  expect(short('/jo\t')).toEqual(['"/jo"', 'tab'])
  expect(short('a\u001b[Db')).toEqual(['"a"', 'left', '"b"'])
  expect(short('\rhello\r')).toEqual(['enter', '"hello"', 'enter'])
  expect(short('\r\r')).toEqual(['enter', 'enter'])
})

test('text behind a line end in one piece is a paste, not several messages', () => {
  expect(short('one\rtwo\r')).toEqual(['<one\rtwo\r>'])
  expect(short('a\u0015one\rtwo\u0001b')).toEqual(['"a"', 'ctrl+u', '<one\rtwo>', 'ctrl+a', '"b"'])
})

test('a bracketed paste is one event with all that is in it', () => {
  expect(short('a\u001b[200~one\r\ntwo\u001b[A\t\u001b[201~b')).toEqual([
    '"a"',
    '<one\r\ntwo\u001b[A\t>',
    '"b"',
  ])
  expect(short('\u001b[200~\u001b[201~')).toEqual(['<>'])
})

test('a paste may be cut anywhere', () => {
  const whole = '\u001b[200~one\rtwo\u001b[201~x'
  for (let at = 1; at < whole.length; at += 1)
    expect(short(whole.slice(0, at), whole.slice(at))).toEqual(['<one\rtwo>', '"x"'])
})

test('a sequence may be cut anywhere', () => {
  for (const whole of ['\u001b[1;5D', '\u001bOP', '\u001b[13;2u', '\u001b]11;rgb:0000/0000/0000\u001b\\'])
    for (let at = 1; at < whole.length; at += 1)
      expect(decode(whole.slice(0, at), whole.slice(at))).toEqual(decode(whole))
})

test('a paste whose end never comes gives the keyboard back', () => {
  const decoder = createInputDecoder()
  expect(decoder.push('\u001b[200~hel')).toEqual([])
  expect(decoder.push('lo\r')).toEqual([])
  expect(decoder.waiting()).toBe('paste')
  expect(decoder.expire()).toEqual([{ type: 'paste', text: 'hello\r', isComplete: false }])
  expect(decoder.push('\r')).toEqual([{ type: 'key', chord: 'enter' }])
})

test('keys pressed into an open paste do not keep it open', () => {
  const decoder = createInputDecoder()
  decoder.push(`\u001b[200~${'x'.repeat(500)}`)
  expect(decoder.expire()).toEqual([])
  for (const key of ['\r', '\u0003', '\u001b[A']) decoder.push(key)
  expect(decoder.expire()).toMatchObject([{ type: 'paste', isComplete: false }])
})

test('the rest of a paste that was given up too early is still no key', () => {
  const decoder = createInputDecoder()
  decoder.push('\u001b[200~begin')
  decoder.expire()
  expect(decoder.push(`${'more '.repeat(20)}\r`)).toMatchObject([{ type: 'paste', isComplete: false }])
  expect(decoder.push('the end\r\u001b[201~')).toEqual([
    { type: 'paste', text: 'the end\r', isComplete: true },
  ])
  expect(decoder.push('\r')).toEqual([{ type: 'key', chord: 'enter' }])
})

test('an ESC more before a sequence is Alt', () => {
  expect(short('\u001b\u001b[A')).toEqual(['alt+up'])
  expect(short('\u001b\u001b[1;5A')).toEqual(['ctrl+alt+up'])
})

test('focus and answers come between keys', () => {
  expect(short('a\u001b[Ib\u001b]11;rgb:0/0/0\u0007c')).toEqual([
    '"a"',
    'focus',
    '"b"',
    'reply ]11;rgb:0/0/0\u0007',
    '"c"',
  ])
})

test('a stray end of a paste is nothing', () => {
  expect(short('a\u001b[201~b')).toEqual(['"a"', '"b"'])
})

test('a key that looks like the beginning of a sequence is a key when nothing follows', () => {
  expect(short('\u001b[')).toEqual(['alt+['])
  expect(short('\u001bO')).toEqual(['alt+shift+o'])
  expect(short('\u001b]')).toEqual(['alt+]'])
  expect(short('\u001b\u001b')).toEqual(['escape', 'escape'])
})

test('a sequence that stops half-way is dropped', () => {
  expect(short('\u001b[1;5')).toEqual([])
  expect(short('\u001b]0;never ends')).toEqual([])
})

const anyInput = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom(
        '\u001b',
        '\u001b[',
        '\u001b[200~',
        '\u001b[201~',
        '\u001bO',
        '\r',
        '\n',
        '\u001b]',
        '\u0007',
        'a\rb',
      ),
    ),
    { maxLength: 20 },
  )
  .filter((chunks) => chunks.every((chunk) => chunk.isWellFormed()))

test('whatever comes in, text and chords hold no control characters and nothing is left hanging', () => {
  fc.assert(
    fc.property(anyInput, (chunks) => {
      const decoder = createInputDecoder()
      const events = chunks.flatMap((chunk) => decoder.push(chunk))
      for (let turn = 0; turn < 3; turn += 1) events.push(...decoder.expire())
      expect(decoder.waiting()).toBe('nothing')
      for (const event of events) {
        if (event.type === 'text') expect(event.text).toMatch(/^\P{Cc}+$/u)
        if (event.type === 'key') expect(event.chord).toMatch(/^\P{Cc}+$/u)
      }
      expect(decoder.push('x\r')).toEqual(
        expect.arrayContaining([expect.objectContaining({ type: expect.stringMatching(/text|paste/) })]),
      )
    }),
    { numRuns: 1000 },
  )
})
