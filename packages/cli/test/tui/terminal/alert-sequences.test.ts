import { assert, constantFrom, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { osc777, osc9, plainAlert } from '../../../src/tui/terminal/alert-sequences.ts'

const hostile = string({
  unit: constantFrom('\u0007', '\u001b', '\\', '\u009c', '\n', '\r', ';', 'a', '4', '漢', '\u202e', '\u0000'),
})

test('whatever is said, nothing in it ends the sequence or begins another', () => {
  assert(
    property(hostile, hostile, (title, body) => {
      for (const sequence of [osc9({ title, body }, false), osc777({ title, body }, false)]) {
        expect(sequence.startsWith('\u001b]')).toBe(true)
        expect(sequence.endsWith('\u0007')).toBe(true)
        expect(sequence.slice(2, -1)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]/)
      }
      expect(osc9({ title, body }, false)).not.toMatch(/^\u001b\]9;\d+;/)
      expect(osc777({ title, body }, false).split(';')).toHaveLength(4)
    }),
  )
})

test('what is long is cut between characters', () => {
  const { title, body } = plainAlert({ title: '👩‍👩‍👧'.repeat(100), body: 'x'.repeat(1000) })
  expect(title).toBe(`${'👩‍👩‍👧'.repeat(59)}…`)
  expect(body).toBe(`${'x'.repeat(199)}…`)
})

test('tmux is told to let it through', () => {
  expect(osc9({ title: 'bob', body: 'hi' }, true)).toBe('\u001bPtmux;\u001b\u001b]9;bob: hi\u0007\u001b\\')
})
