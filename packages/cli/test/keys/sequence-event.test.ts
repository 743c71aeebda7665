import { expect, test } from 'vitest'
import { sequenceEvent } from '../../src/keys/sequence-event.ts'

test.each([
  ['\u001b[A', 'up'],
  ['\u001bOA', 'up'],
  ['\u001b[1;3A', 'alt+up'],
  ['\u001b[1;5D', 'ctrl+left'],
  ['\u001bOd', 'ctrl+left'],
  ['\u001b[d', 'shift+left'],
  ['\u001b[1;6C', 'ctrl+shift+right'],
  ['\u001b[H', 'home'],
  ['\u001bOH', 'home'],
  ['\u001b[1~', 'home'],
  ['\u001b[7~', 'home'],
  ['\u001b[F', 'end'],
  ['\u001b[4~', 'end'],
  ['\u001b[5~', 'pageup'],
  ['\u001b[6~', 'pagedown'],
  ['\u001b[6;5~', 'ctrl+pagedown'],
  ['\u001b[3~', 'delete'],
  ['\u001b[3;5~', 'ctrl+delete'],
  ['\u001b[3$', 'shift+delete'],
  ['\u001b[3^', 'ctrl+delete'],
  ['\u001b[2~', 'insert'],
  ['\u001b[Z', 'shift+tab'],
  ['\u001bOP', 'f1'],
  ['\u001b[11~', 'f1'],
  ['\u001b[[A', 'f1'],
  ['\u001b[P', 'f1'],
  ['\u001b[15~', 'f5'],
  ['\u001b[24~', 'f12'],
  ['\u001bOM', 'enter'],
])('%j is %s', (sequence, chord) => {
  expect(sequenceEvent(sequence)).toEqual({ type: 'key', chord })
})

test.each([
  ['\u001b[13;2u', 'shift+enter'],
  ['\u001b[27;2;13~', 'shift+enter'],
  ['\u001b[97;5u', 'ctrl+a'],
  ['\u001b[97;4u', 'alt+shift+a'],
  ['\u001b[27u', 'escape'],
  ['\u001b[127;5u', 'ctrl+backspace'],
  ['\u001b[9;2u', 'shift+tab'],
  ['\u001b[47;5u', 'ctrl+/'],
  ['\u001b[45:95;6u', 'ctrl+_'],
  ['\u001b[44:60;4u', 'alt+<'],
  ['\u001b[1089::99;5u', 'ctrl+c'],
  ['\u001b[97;69u', 'ctrl+a'],
  ['\u001b[57414u', 'enter'],
  ['\u001b[57419;3u', 'alt+up'],
  ['\u001b[1;3:1A', 'alt+up'],
])('the kitty protocol: %j is %s', (sequence, chord) => {
  expect(sequenceEvent(sequence)).toEqual({ type: 'key', chord })
})

test.each([
  ['\u001b[97u', 'a'],
  ['\u001b[97;2u', 'A'],
  ['\u001b[97:65;2;65u', 'A'],
  ['\u001b[57400u', '1'],
  ['\u001b[0;1;128512u', '😀'],
])('the kitty protocol can send text too: %j is %s', (sequence, text) => {
  expect(sequenceEvent(sequence)).toEqual({ type: 'text', text })
})

test.each(['\u001b[97;1:3u', '\u001b[1;1:3A', '\u001b[99;9u', '\u001b[57441;2u', '\u001b[4294967295u'])(
  'a released key, a chord of the desktop, a lone modifier is nothing: %j',
  (sequence) => {
    expect(sequenceEvent(sequence)).toBeNull()
  },
)

test.each([
  ['\u001b[<0;10;5M', { type: 'mouse', action: 'press', x: 9, y: 4 }],
  ['\u001b[<64;1;1M', { type: 'mouse', action: 'wheel-up', x: 0, y: 0 }],
  ['\u001b[<65;300;100M', { type: 'mouse', action: 'wheel-down', x: 299, y: 99 }],
  ['\u001b[<0;10;5m', null],
  ['\u001b[<2;10;5M', null],
  ['\u001b[<0;0;0M', null],
])('the mouse tells of presses and of its wheel: %j', (sequence, event) => {
  expect(sequenceEvent(sequence)).toEqual(event)
})

test('the terminal tells about its focus', () => {
  expect(sequenceEvent('\u001b[I')).toEqual({ type: 'focus', isFocused: true })
  expect(sequenceEvent('\u001b[O')).toEqual({ type: 'focus', isFocused: false })
})

test.each([
  '\u001b[?5u',
  '\u001b[?2026;2$y',
  '\u001b[24;80R',
  '\u001b]11;rgb:1c1c/1c1c/1c1c\u0007',
  '\u001bP>|kitty(0.40)\u001b\\',
])('an answer comes whole: %j', (sequence) => {
  expect(sequenceEvent(sequence)).toEqual({ type: 'reply', sequence })
})
